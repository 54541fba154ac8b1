package dev.firsttry.execution.action.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.execution.action.BuiltinResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ArtifactsTest {

    private final UploadArtifact upload = new UploadArtifact();
    private final DownloadArtifact download = new DownloadArtifact();
    private Bench bench;

    @BeforeEach
    void bench(@TempDir Path root) throws Exception {
        bench = new Bench(root);
        bench.file("target/app.jar", "jar");
        bench.file("target/deep/report.xml", "xml");
        bench.file("target/.secret", "s");
        bench.file("other/app.jar", "other");
    }

    @Test
    void a_directory_is_told_from_inside_itself() throws Exception {
        BuiltinResult.Done done = bench.done(upload, Map.of("name", "all", "path", "target"));
        assertThat(done.outputs()).containsEntry("artifact-id", "1").containsKey("artifact-digest");

        assertThat(fetched("all")).isEqualTo("app.jar deep/report.xml");
    }

    @Test
    void several_patterns_are_told_from_what_they_share_and_a_lone_file_from_its_directory() throws Exception {
        bench.done(upload, Map.of("name", "several", "path", "target/**/*.xml\nother/app.jar"));
        bench.done(upload, Map.of("name", "lone", "path", "target/app.jar"));
        bench.done(upload, Map.of("name", "star", "path", "target/*.jar"));

        assertThat(fetched("several")).isEqualTo("other/app.jar target/deep/report.xml");
        assertThat(fetched("lone")).isEqualTo("app.jar");
        assertThat(fetched("star")).isEqualTo("app.jar");
    }

    @Test
    void hidden_files_and_excluded_ones_stay_out() throws Exception {
        bench.done(upload, Map.of("name", "hidden", "path", "target", "include-hidden-files", "true"));
        bench.done(upload, Map.of("name", "excluded", "path", "target\n!target/deep/**"));

        assertThat(fetched("hidden")).isEqualTo(".secret app.jar deep/report.xml");
        assertThat(fetched("excluded")).isEqualTo("app.jar");
    }

    @Test
    void a_name_is_given_once_unless_it_may_be_overwritten() throws Exception {
        bench.done(upload, Map.of("path", "target/app.jar"));

        assertThat(bench.failure(upload, Map.of("path", "other/app.jar")))
                .contains("already exists", "overwrite: true");
        bench.done(upload, Map.of("path", "other/app.jar", "overwrite", "true"));
        bench.done(download, Map.of("name", "artifact", "path", "in"));
        assertThat(bench.workspace.resolve("in/app.jar")).hasContent("other");
    }

    @Test
    void finding_nothing_is_what_the_step_says_it_is() throws Exception {
        assertThat(bench.done(upload, Map.of("path", "absent")).log())
                .singleElement()
                .asString()
                .startsWith("::warning::No files");
        assertThat(bench.done(upload, Map.of("path", "absent", "if-no-files-found", "ignore"))
                        .log())
                .singleElement()
                .asString()
                .startsWith("No files");
        assertThat(bench.failure(upload, Map.of("path", "absent", "if-no-files-found", "error")))
                .startsWith("No files");
        assertThat(bench.failure(upload, Map.of("path", "absent", "if-no-files-found", "maybe")))
                .contains("maybe");
    }

    @Test
    void names_that_the_service_refuses_fail() throws Exception {
        assertThat(bench.failure(upload, Map.of("name", "a/b", "path", "target")))
                .contains("not valid");
        assertThat(bench.failure(upload, Map.of())).contains("path");
    }

    @Test
    void several_artifacts_go_into_a_directory_each_or_are_merged() throws Exception {
        bench.done(upload, Map.of("name", "report-a", "path", "target/deep"));
        bench.done(upload, Map.of("name", "report-b", "path", "other"));
        bench.done(upload, Map.of("name", "jar", "path", "target/app.jar"));

        bench.done(download, Map.of("path", "each"));
        bench.done(download, Map.of("path", "merged", "pattern", "report-*", "merge-multiple", "true"));
        bench.done(download, Map.of("path", "ids", "artifact-ids", "2"));

        assertThat(list("each")).isEqualTo("jar/app.jar report-a/report.xml report-b/app.jar");
        assertThat(list("merged")).isEqualTo("app.jar report.xml");
        assertThat(list("ids")).isEqualTo("app.jar");
    }

    @Test
    void a_name_that_nobody_uploaded_fails_and_a_pattern_does_not() throws Exception {
        bench.done(upload, Map.of("name", "jar", "path", "target/app.jar"));

        assertThat(bench.failure(download, Map.of("name", "jars"))).contains("jars", "so far: jar");
        assertThat(bench.done(download, Map.of("pattern", "x*")).log())
                .containsExactly("Total of 0 artifact(s) downloaded");
    }

    @Test
    void artifacts_of_other_runs_are_unsupported() throws Exception {
        assertThat(bench.unsupported(download, Map.of("run-id", "12"))).contains("another run");
        assertThat(bench.unsupported(download, Map.of("repository", "corp/other")))
                .contains("another run");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "no executable bit")
    void modes_are_lost_as_in_ci() throws Exception {
        assertThat(bench.workspace.resolve("target/app.jar").toFile().setExecutable(true))
                .isTrue();
        bench.done(upload, Map.of("name", "jar", "path", "target/app.jar"));
        bench.done(download, Map.of("name", "jar", "path", "in"));

        assertThat(Files.isExecutable(bench.workspace.resolve("in/app.jar"))).isFalse();
    }

    private String fetched(String name) throws Exception {
        bench.done(download, Map.of("name", name, "path", "fetched/" + name));
        return list("fetched/" + name);
    }

    private String list(String directory) throws Exception {
        Path root = bench.workspace.resolve(directory);
        try (var files = Files.walk(root)) {
            return String.join(
                    " ",
                    files.filter(Files::isRegularFile)
                            .map(file -> root.relativize(file).toString().replace('\\', '/'))
                            .sorted()
                            .toList());
        }
    }
}
