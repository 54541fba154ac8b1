package dev.firsttry.check.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.check.CheckResult;
import dev.firsttry.check.Contexts;
import dev.firsttry.check.Rating;
import dev.firsttry.finding.Finding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryScanTest {

    private static final String TOKEN = "ghp_" + "q7Zp2Xv9Lk4Tn8Bw3Rf6Yh1Jd5Gs0McAeUiO";

    @TempDir
    Path top;

    @Test
    void a_secret_that_was_removed_is_still_in_the_history() throws Exception {
        String leak;
        try (Git git = Git.init().setDirectory(top.toFile()).call()) {
            commit(git, "a\nb\n");
            leak = commit(git, "a\nb\n" + TOKEN + "\n");
            commit(git, "a\nb\n");
        }
        Finding finding = scan().findings().get(0);
        assertThat(finding.commit()).isEqualTo(leak);
        assertThat(finding.fingerprint()).isEqualTo(leak + ":a.txt:github-token:3");
        assertThat(finding.location().line()).isEqualTo(3);
        Contexts.write(top.resolve(".gitleaksignore"), leak + ":a.txt:github-token:3\n");
        assertThat(scan().findings()).extracting(Finding::rule).containsExactly("secrets/configuration");
    }

    @Test
    void no_history_and_a_shallow_one_are_never_a_pass() throws Exception {
        assertThat(scan().findings()).extracting(Finding::rule).containsExactly("secrets/no-history");
        try (Git git = Git.init().setDirectory(top.toFile()).call()) {
            String id = commit(git, "a\n");
            Files.writeString(top.resolve(".git/shallow"), id + "\n");
        }
        assertThat(scan().findings()).extracting(Finding::rule).containsExactly("secrets/shallow-history");
    }

    @Test
    void the_history_of_a_detached_head_is_scanned() throws Exception {
        try (Git git = Git.init().setDirectory(top.toFile()).call()) {
            commit(git, TOKEN + "\n");
            String clean = commit(git, "b\n");
            git.checkout().setName(clean).call();
        }
        assertThat(scan().findings()).extracting(Finding::rule).containsExactly("secrets/github-token");
    }

    private CheckResult scan() {
        return new SecurityScanCheck(new SecurityScanParameters(List.of("history"), Rating.HIGH))
                .run(Contexts.of(top, List.of(".gitleaksignore")));
    }

    private String commit(Git git, String text) throws Exception {
        Contexts.write(top.resolve("a.txt"), text);
        git.add().addFilepattern("a.txt").call();
        PersonIdent person = new PersonIdent("A", "a@example.org");
        return git.commit()
                .setMessage("m")
                .setAuthor(person)
                .setCommitter(person)
                .setSign(false)
                .call()
                .name();
    }
}
