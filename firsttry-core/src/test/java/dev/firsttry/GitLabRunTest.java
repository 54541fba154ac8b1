package dev.firsttry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.plan.Selection;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
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
