package dev.firsttry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.report.ReportStatus;
import dev.firsttry.report.ReportedFinding;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Old findings are forgiven, new ones are not, and under a lock the list of old ones only gets shorter. */
class BaselineGateTest {

    private static final String POLICY = """
            {"name":"t","locked":%s,"checks":{"security_scan":{"enabled":true}},
             "restrictions":{"allow_baseline":%s}}""";

    /** Cut, so that no scanner finds it here. */
    private static final String SECRET = "aws = AKIA" + "Z7QX2M4LWTB5RKJD\n";

    @TempDir
    Path directory;

    @Test
    void what_is_recorded_is_forgiven_and_what_comes_after_is_not() throws Exception {
        project(false, false).file("a.txt", SECRET);
        assertThat(rules(project(false, false).recordBaseline())).contains("baseline/recorded");
        assertThat(status(project(false, false))).isEqualTo(ReportStatus.SUCCESS);
        project(false, false).file("b.txt", SECRET);
        assertThat(status(project(false, false))).isEqualTo(ReportStatus.FAILURE);
    }

    @Test
    void a_locked_policy_must_allow_a_baseline() throws Exception {
        project(false, false).file("a.txt", SECRET);
        run(project(false, false).recordBaseline());
        assertThat(rules(project(true, false))).contains("baseline/not-allowed", "secrets/aws-access-key-id");
    }

    @Test
    void under_a_lock_it_may_shrink_and_not_grow() throws Exception {
        project(false, false).file("a.txt", SECRET).file("b.txt", SECRET);
        run(project(false, false).recordBaseline());
        commit();
        assertThat(status(project(true, true))).isEqualTo(ReportStatus.SUCCESS);
        String both = Files.readString(baseline());

        Files.delete(directory.resolve("project/b.txt"));
        run(project(true, true).recordBaseline());
        assertThat(Files.readString(baseline())).contains("a.txt").doesNotContain("b.txt");
        commit();
        assertThat(status(project(true, true))).isEqualTo(ReportStatus.SUCCESS);

        Files.writeString(baseline(), both);
        commit();
        project(true, true).file("c.txt", "nothing\n");
        commit();
        assertThat(rules(project(true, true))).contains("baseline/grown", "secrets/aws-access-key-id");
    }

    @Test
    void recording_under_a_lock_forgives_nothing_new() throws Exception {
        project(false, false).file("a.txt", SECRET);
        run(project(false, false).recordBaseline());
        commit();
        project(true, true).file("b.txt", SECRET);
        assertThat(status(project(true, true).recordBaseline())).isEqualTo(ReportStatus.FAILURE);
        assertThat(Files.readString(baseline())).contains("a.txt").doesNotContain("b.txt");
    }

    @Test
    void what_gitleaks_would_ignore_is_held_to_the_same() throws Exception {
        String ignore = "a.txt:aws-access-key-id:1\n";
        project(false, false).file("a.txt", SECRET).file(".gitleaksignore", ignore);
        commit();
        assertThat(status(project(false, false))).isEqualTo(ReportStatus.SUCCESS);
        assertThat(rules(project(true, false))).contains("baseline/not-allowed", "secrets/aws-access-key-id");
        assertThat(status(project(true, true))).isEqualTo(ReportStatus.SUCCESS);

        project(true, true).file("b.txt", SECRET).file(".gitleaksignore", ignore + ignore.replace("a.txt", "b.txt"));
        commit();
        assertThat(rules(project(true, true))).contains("baseline/grown");
        assertThat(status(project(true, true))).isEqualTo(ReportStatus.FAILURE);
    }

    @Test
    void a_damaged_baseline_forgives_nothing() throws Exception {
        project(false, false).file("a.txt", SECRET).file(Baselines.FILE, "{}");
        assertThat(rules(project(false, false))).contains("baseline/malformed", "secrets/aws-access-key-id");
    }

    private Path baseline() {
        return directory.resolve("project").resolve(Baselines.FILE);
    }

    private GateProject project(boolean locked, boolean allowed) throws IOException {
        return new GateProject(directory)
                .file("policies/t.json", POLICY.formatted(locked, allowed))
                .module("");
    }

    private static GateOutcome run(GateProject project) throws InterruptedException {
        return project.verify("");
    }

    private static ReportStatus status(GateProject project) throws InterruptedException {
        return run(project).report().status();
    }

    private static List<String> rules(GateProject project) throws InterruptedException {
        return run(project).report().findings().stream()
                .map(ReportedFinding::finding)
                .map(finding -> finding.rule())
                .toList();
    }

    private void commit() throws IOException, GitAPIException {
        File project = directory.resolve("project").toFile();
        boolean isNew = !new File(project, ".git").exists();
        try (Git git = isNew ? Git.init().setDirectory(project).call() : Git.open(project)) {
            git.add().addFilepattern(".").call();
            git.add().addFilepattern(".").setUpdate(true).call();
            git.commit()
                    .setMessage("feat: x")
                    .setAuthor("a", "a@b")
                    .setCommitter("a", "a@b")
                    .setSign(false)
                    .call();
        }
    }
}
