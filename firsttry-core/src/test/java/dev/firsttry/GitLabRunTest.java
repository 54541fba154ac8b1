package dev.firsttry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.firsttry.plan.Selection;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "GitLab's jobs need bash or sh")
class GitLabRunTest {

    @TempDir
    private Path directory;

    private RunProject project;

    @BeforeEach
    void aProject() {
        project = new RunProject(directory);
    }

    @Test
    void what_was_proven_is_not_run_again_and_still_hands_over_its_artifacts() throws Exception {
        project.file(".gitlab-ci.yml", """
                stages: [build, test]
                make:
                  stage: build
                  script: [echo x > out.sh, chmod +x out.sh, echo V=1 > v.env]
                  artifacts: {paths: [out.sh], reports: {dotenv: v.env}}
                use: {stage: test, script: [test -x out.sh, 'echo "V=$V"']}
                """);
        project.run();
        assertThat(project.task("use").path("cache").asText()).isEqualTo("miss");
        assertThat(project.log("use")).contains("V=1");

        project.run();
        assertThat(project.task("make").path("cache").asText()).isEqualTo("local");
        assertThat(project.task("use").path("cache").asText()).isEqualTo("local");

        project.file(".gitlab-ci.yml", """
                stages: [build, test]
                make:
                  stage: build
                  script: [echo x > out.sh, chmod +x out.sh, echo V=1 > v.env]
                  artifacts: {paths: [out.sh], reports: {dotenv: v.env}}
                use: {stage: test, script: [test -x out.sh, 'echo "V is $V"']}
                """);
        project.run();
        assertThat(project.status("use")).isEqualTo("success");
        assertThat(project.log("use")).contains("V is 1");
    }

    @Test
    void a_manual_job_runs_when_it_is_named() throws Exception {
        project.file(".gitlab-ci.yml", "deploy: {script: echo deployed, when: manual}\n");
        project.options(RunOptions.ALL.with(Selection.parse("deploy", "", false)));

        project.run();

        assertThat(project.log("deploy")).contains("deployed");
    }

    @Test
    void what_was_proven_counts_for_the_next_commit_unless_the_job_names_the_commit() throws Exception {
        project.file(".gitlab-ci.yml", """
                plain: {script: [echo plain]}
                tells: {script: ['echo "$CI_COMMIT_SHORT_SHA"']}
                asks: {script: [git log -1]}
                through: {script: ['echo "$TAG"'], variables: {TAG: 'v-$CI_COMMIT_SHA'}}
                """);
        try (Git git = Git.init().setDirectory(project.top().toFile()).call()) {
            git.add().addFilepattern(".gitlab-ci.yml").call();
            project.commit(commit(git, "one")).run();
            String second = commit(git, "two");

            project.commit(second).run();
        }

        assertThat(project.task("plain").path("cache").asText()).isEqualTo("local");
        for (String job : List.of("tells", "asks", "through")) {
            assertThat(project.task(job).path("cache").asText()).as(job).isEqualTo("miss");
        }
        assertThat(project.log("asks")).contains("two");
    }

    private static String commit(Git git, String message) throws Exception {
        return git.commit()
                .setSign(false)
                .setAuthor("a", "a@example.org")
                .setCommitter("a", "a@example.org")
                .setMessage(message)
                .call()
                .name();
    }

    private void aChild() throws Exception {
        project.file(".gitlab-ci.yml", """
                stages: [one, two]
                prepare: {stage: one, script: [echo prepare]}
                sub: {stage: two, trigger: {include: child.yml, strategy: depend}}
                other: {stage: two, script: [echo other]}
                """).file("child.yml", """
                stages: [build, test]
                compile: {stage: build, script: [echo compile]}
                it's, mine: {stage: test, script: ['echo run >> "$SHARED/count"', exit 7], needs: [compile]}
                lint: {stage: test, script: [echo lint]}
                go: {stage: test, script: [echo gone], when: manual, needs: []}
                deeper: {stage: test, trigger: {include: grandchild.yml, strategy: depend}, needs: []}
                """).file("grandchild.yml", """
                leaf: {script: [echo leaf]}
                twig: {script: [echo twig]}
                """);
    }

    @Test
    void a_job_of_a_child_pipeline_runs_alone() throws Exception {
        aChild();

        select("sub / deeper / leaf, sub / lint");

        assertThat(tasks())
                .containsExactly(
                        "prepare", "sub", "sub / compile", "sub / lint", "sub / deeper", "sub / deeper / leaf");
        assertThat(project.report().path("status").asText()).isEqualTo("success");
    }

    @Test
    void a_manual_job_of_a_child_pipeline_runs_when_it_is_named() throws Exception {
        aChild();

        select("other, sub / go");

        assertThat(tasks()).containsExactly("prepare", "sub", "other", "sub / go");
        assertThat(project.log("sub / go")).contains("gone");
    }

    @Test
    void a_bridge_brings_its_whole_child() throws Exception {
        aChild();

        select("sub,sub / lint");

        assertThat(tasks())
                .contains("sub / compile", "sub / it's, mine", "sub / deeper / twig")
                .doesNotContain("other");
        assertThat(project.status("sub / go")).isEqualTo("skipped");
    }

    @Test
    void the_command_that_is_told_for_a_failed_job_runs_it_alone() throws Exception {
        aChild();
        project.options(RunOptions.ALL.with(Map.of("firsttry.event", "web", "firsttry.outputDirectory", "a b")));
        project.run();
        String remedy = remedy();
        assertThat(remedy)
                .isEqualTo(
                        "To run it alone: mvn firsttry:run -Dfirsttry.job='sub / it'\\''s, mine' -Dfirsttry.event=web"
                                + " '-Dfirsttry.outputDirectory=a b'");

        select("sub / it's, mine");

        assertThat(tasks()).containsExactly("prepare", "sub", "sub / compile", "sub / it's, mine");
        assertThat(project.status("sub / it's, mine")).isEqualTo("failure");
    }

    private String remedy() throws Exception {
        for (JsonNode finding : project.report().path("findings")) {
            if (finding.path("rule").asText().equals("run/job-failed")) {
                return finding.path("remedy").asText();
            }
        }
        return "";
    }

    private void select(String jobs) throws Exception {
        project.options(RunOptions.ALL.with(Selection.parse(jobs, "", false)));
        project.run();
    }

    private List<String> tasks() throws Exception {
        return project.report().path("tasks").findValuesAsText("id");
    }

    @Test
    void a_name_that_only_begins_alike_starts_nothing() throws Exception {
        project.file(".gitlab-ci.yml", """
                deploy: {script: [echo deployed], when: manual}
                deploy/eu: {script: [echo eu], needs: [deploy]}
                sub: {trigger: {include: child.yml, strategy: depend}, when: manual}
                """).file("child.yml", "unit: {script: [echo unit]}\n");

        select("deploy/eu");
        assertThat(project.task("deploy").path("reason").asText())
                .isEqualTo("manual: start it with -Dfirsttry.job='deploy'");

        select("sub / unit");
        assertThat(project.status("sub / unit")).isEqualTo("success");
    }

    @Test
    void an_image_on_the_host_is_said_and_not_kept() throws Exception {
        project.file(".gitlab-ci.yml", "job: {image: 'alpine:3', script: echo here}\n");
        project.options(new RunOptions(Selection.ALL, false, false, Set.of(), true, Optional.empty(), ""));

        project.run();
        project.run();

        assertThat(project.task("job").path("cache").asText()).isEqualTo("miss");
        assertThat(project.task("job").path("reason").asText())
                .isEqualTo("on this machine itself instead of image alpine:3");
    }
}
