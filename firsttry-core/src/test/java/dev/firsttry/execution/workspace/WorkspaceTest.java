package dev.firsttry.execution.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.git.SourceFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {

    @TempDir
    private Path directory;

    private Path project;
    private Path base;

    @BeforeEach
    void aProject() throws Exception {
        project = Files.createDirectories(directory.resolve("project/src/deep"))
                .getParent()
                .getParent();
        base = directory.resolve("base");
        Files.writeString(project.resolve("src/deep/A.java"), "class A {}");
        Files.writeString(project.resolve("run.sh"), "#!/bin/sh\n");
    }

    @Test
    void a_workspace_holds_the_files_named_and_no_others() throws Exception {
        Files.writeString(project.resolve("ignored.txt"), "x");
        try (WorkspaceHome home = WorkspaceHome.open(base, "run")) {
            Workspace workspace = home.create("test (3.9, ubuntu)", files("src/deep/A.java", "run.sh", "deleted.txt"));
            assertThat(workspace.root().resolve("src/deep/A.java")).hasContent("class A {}");
            assertThat(workspace.root().resolve("ignored.txt")).doesNotExist();
            assertThat(workspace.root().resolve("deleted.txt")).doesNotExist();
        }
    }

    @Test
    void what_a_task_does_to_its_workspace_does_not_reach_the_project() throws Exception {
        try (WorkspaceHome home = WorkspaceHome.open(base, "run")) {
            Workspace workspace = home.create("t", files("run.sh"));
            Files.writeString(workspace.root().resolve("run.sh"), "rm -rf /");
            assertThat(project.resolve("run.sh")).hasContent("#!/bin/sh\n");
            workspace.close();
            assertThat(workspace.root()).doesNotExist();
        }
        assertThat(base).isEmptyDirectory();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "no executable bit and no links without privilege")
    void modes_and_links_are_kept_and_links_are_not_followed() throws Exception {
        assertThat(project.resolve("run.sh").toFile().setExecutable(true)).isTrue();
        Files.createSymbolicLink(project.resolve("link"), Path.of("src/deep"));
        try (WorkspaceHome home = WorkspaceHome.open(base, "run")) {
            Path root = home.create("t", files("run.sh", "link")).root();
            assertThat(root.resolve("run.sh")).isExecutable();
            assertThat(Files.readSymbolicLink(root.resolve("link"))).isEqualTo(Path.of("src/deep"));
        }
        assertThat(project.resolve("src/deep/A.java")).exists();
    }

    @Test
    void the_next_start_removes_what_a_killed_run_left_and_leaves_the_living_alone() throws Exception {
        Path left = Files.createDirectories(base.resolve("left-behind/ws"));
        Files.writeString(left.resolve("file"), "x");
        Files.writeString(base.resolve("left-behind/lock"), "the-killed-one");
        try (WorkspaceHome living = WorkspaceHome.open(base, "run")) {
            assertThat(living.killed()).containsExactly("the-killed-one");
            Workspace workspace = living.create("t", files("run.sh"));
            try (WorkspaceHome second = WorkspaceHome.open(base, "run")) {
                assertThat(workspace.root()).exists();
                assertThat(second.killed()).isEmpty();
            }
            assertThat(left).doesNotExist();
        }
    }

    private SourceFiles files(String... paths) {
        return new SourceFiles(project, List.of(paths), new TreeMap<>());
    }
}
