package dev.firsttry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.plan.Selection;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What CI would not read, or not as it is here, is no part of a pipeline here either. */
@Timeout(120)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the scripts are for bash")
class PipelineFilesTest {

    private static final String INCLUDING = "include: {local: ./ci/more.yml}\na: {script: [echo a]}\n";

    @TempDir
    Path directory;

    @Test
    void an_included_file_that_git_ignores_is_an_error_and_nothing_runs() throws Exception {
        RunProject project = gitLab(".gitignore", "ci/\n");

        assertThat(project.run().failsBuild()).isTrue();
        assertThat(project.report().at("/findings/0/rule").asText()).isEqualTo("run/ignored-file");
        assertThat(project.report().at("/findings/0/file").asText()).isEqualTo("ci/more.yml");
        assertThat(project.report().path("tasks")).isEmpty();
    }

    @Test
    void one_that_is_only_not_added_yet_counts_as_added() throws Exception {
        RunProject project = gitLab("README", "nothing is ignored");

        assertThat(project.run().failsBuild()).isFalse();
        assertThat(project.status("b")).isEqualTo("success");
    }

    @Test
    void a_called_workflow_that_git_ignores_is_an_error_as_well() throws Exception {
        RunProject project = new RunProject(directory)
                .workflow("on: push\njobs:\n  a: {uses: ./.github/workflows/inner.yml}\n")
                .file(
                        ".github/workflows/inner.yml",
                        "on: workflow_call\njobs:\n  b: {runs-on: ubuntu-latest, steps: [run: exit 0]}\n")
                .file(".gitignore", "inner.yml\n");
        Git.init().setDirectory(project.top().toFile()).call().close();

        assertThat(project.run().failsBuild()).isTrue();
        assertThat(project.report().at("/findings/0/file").asText()).isEqualTo(".github/workflows/inner.yml");
    }

    @Test
    void of_the_last_commit_alone_a_changed_pipeline_is_an_error() throws Exception {
        RunProject project = gitLab("README", "nothing is ignored");
        project.options(new RunOptions(Selection.ALL, true, false, Set.of(), false, Optional.empty(), ""));
        commit(project.top());
        assertThat(project.run().failsBuild()).isFalse();

        project.file("ci/more.yml", "b: {script: [echo changed]}\n");

        assertThat(project.run().failsBuild()).isTrue();
        assertThat(project.report().at("/findings/0/rule").asText()).isEqualTo("run/uncommitted-file");
        assertThat(project.report().at("/findings/0/file").asText()).isEqualTo("ci/more.yml");
    }

    private static void commit(Path top) throws Exception {
        try (Git git = Git.open(top.toFile())) {
            git.add().addFilepattern(".").call();
            git.commit()
                    .setSign(false)
                    .setAuthor("a", "a@example.org")
                    .setCommitter("a", "a@example.org")
                    .setMessage("all")
                    .call();
        }
    }

    private RunProject gitLab(String file, String text) throws Exception {
        RunProject project = new RunProject(directory)
                .file(".gitlab-ci.yml", INCLUDING)
                .file("ci/more.yml", "b: {script: [echo b]}\n")
                .file(file, text);
        Git.init().setDirectory(project.top().toFile()).call().close();
        return project;
    }
}
