package dev.firsttry.execution.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.firsttry.finding.FirstTryException;
import dev.firsttry.git.HistoryDepth;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.Status;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ProjectSourceTest {

    private static final PersonIdent SOMEBODY = new PersonIdent("A", "a@example.org");

    @TempDir
    private Path directory;

    private Path project;
    private Path target;
    private Git git;

    @BeforeEach
    void threeCommits() throws Exception {
        project = directory.resolve("project");
        target = directory.resolve("target");
        git = Git.init().setDirectory(project.toFile()).setInitialBranch("main").call();
        write("src/A.java", "class A {}");
        write(".gitignore", "out/\n");
        commit("one");
        git.tag().setName("v1").setAnnotated(false).call();
        write("run.sh", "#!/bin/sh\n");
        commit("two");
        write("src/B.java", "class B {}");
        commit("three");
    }

    @AfterEach
    void close() {
        git.close();
    }

    @Test
    void lays_out_what_git_tracks_or_would_track() throws Exception {
        write("src/A.java", "class A { int changed; }");
        write("new/New.java", "class New {}");
        write("out/made.txt", "x");
        Files.delete(project.resolve("src/B.java"));

        lay(HistoryDepth.NEWEST);

        assertThat(target.resolve("src/A.java")).hasContent("class A { int changed; }");
        assertThat(target.resolve("new/New.java")).exists();
        assertThat(target.resolve("out")).doesNotExist();
        assertThat(target.resolve("src/B.java")).doesNotExist();
    }

    @Test
    void git_in_the_snapshot_shows_only_what_the_job_itself_changes() throws Exception {
        write("src/A.java", "class A { int changed; }");
        write("new/New.java", "class New {}");
        Files.delete(project.resolve("src/B.java"));
        lay(HistoryDepth.NEWEST);

        try (Git snapshot = Git.open(target.toFile())) {
            Status before = snapshot.status().call();
            assertThat(before.getChanged()).containsExactly("src/A.java");
            assertThat(before.getAdded()).containsExactly("new/New.java");
            assertThat(before.getRemoved()).containsExactly("src/B.java");
            assertThat(before.hasUncommittedChanges()).isTrue();
            assertThat(before.getModified()).isEmpty();
            assertThat(before.getUntracked()).isEmpty();
            assertThat(before.getMissing()).isEmpty();

            Files.writeString(target.resolve("run.sh"), "#!/bin/sh\necho more\n");
            assertThat(snapshot.status().call().getModified()).containsExactly("run.sh");
        }
    }

    @Test
    void nothing_that_a_job_does_with_git_reaches_the_developer() throws Exception {
        byte[] index = Files.readAllBytes(project.resolve(".git/index"));
        write("new/New.java", "class New {}");
        lay(HistoryDepth.ALL);

        try (Git snapshot = Git.open(target.toFile())) {
            snapshot.commit()
                    .setMessage("job")
                    .setAuthor(SOMEBODY)
                    .setCommitter(SOMEBODY)
                    .setSign(false)
                    .call();
            snapshot.branchCreate().setName("made-by-job").call();
            snapshot.tagDelete().setTags("v1").call();
        }

        assertThat(Files.readAllBytes(project.resolve(".git/index"))).isEqualTo(index);
        assertThat(git.branchList().call()).hasSize(1);
        assertThat(git.tagList().call()).hasSize(1);
        assertThat(git.log().call()).hasSize(3);
    }

    @Test
    void history_is_as_deep_as_a_checkout_in_ci() throws Exception {
        assertThat(commits(HistoryDepth.NEWEST)).containsExactly("three");
        assertThat(commits(new HistoryDepth(2, false))).containsExactly("three", "two");
        assertThat(commits(HistoryDepth.ALL)).containsExactly("three", "two", "one");
    }

    @Test
    void tags_come_with_the_whole_history_or_when_asked_for() throws Exception {
        assertThat(tags(HistoryDepth.NEWEST)).isZero();
        assertThat(tags(new HistoryDepth(1, true))).isEqualTo(1);
        assertThat(tags(HistoryDepth.ALL)).isEqualTo(1);
    }

    @Test
    void the_remote_is_named_without_a_password_and_cannot_be_pushed_to() throws Exception {
        String token = "to" + "ken";
        git.getRepository()
                .getConfig()
                .setString("remote", "origin", "url", "https://me:" + token + "@example.org/a/b.git");
        git.getRepository().getConfig().save();
        lay(HistoryDepth.NEWEST);

        try (Git snapshot = Git.open(target.toFile())) {
            var config = snapshot.getRepository().getConfig();
            assertThat(config.getString("remote", "origin", "url")).isEqualTo("https://example.org/a/b.git");
            assertThat(config.getString("remote", "origin", "pushurl")).startsWith("file:///firsttry/");
        }
    }

    @Test
    void the_last_commit_alone_when_asked_for() throws Exception {
        write("src/A.java", "class A { int changed; }");
        write("forgotten/New.java", "class New {}");

        try (ProjectSource source = ProjectSource.lastCommit(project)) {
            source.snapshot().into(target, HistoryDepth.NEWEST);
        }

        assertThat(target.resolve("src/A.java")).hasContent("class A {}");
        assertThat(target.resolve("forgotten")).doesNotExist();
        try (Git snapshot = Git.open(target.toFile())) {
            assertThat(snapshot.status().call().isClean()).isTrue();
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "no executable bit and no links without privilege")
    void a_commit_keeps_modes_and_links() throws Exception {
        assertThat(project.resolve("run.sh").toFile().setExecutable(true)).isTrue();
        Files.createSymbolicLink(project.resolve("link"), Path.of("src"));
        commit("four");

        try (ProjectSource source = ProjectSource.lastCommit(project)) {
            source.snapshot().into(target, HistoryDepth.NEWEST);
        }

        assertThat(target.resolve("run.sh")).isExecutable();
        assertThat(Files.readSymbolicLink(target.resolve("link"))).isEqualTo(Path.of("src"));
    }

    @Test
    void pointers_of_lfs_are_told() throws Exception {
        write("big.bin", "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 9\n");
        commit("four");

        try (ProjectSource source = ProjectSource.lastCommit(project)) {
            assertThat(source.snapshot().into(target, HistoryDepth.NEWEST))
                    .singleElement()
                    .asString()
                    .startsWith("1 files are pointers of Git LFS");
        }
    }

    @Test
    void a_repository_without_a_commit_has_no_last_one() throws Exception {
        Path empty = directory.resolve("empty");
        Git.init().setDirectory(empty.toFile()).call().close();

        assertThatThrownBy(() -> ProjectSource.lastCommit(empty))
                .isInstanceOf(FirstTryException.class)
                .hasMessageContaining("[workspace/no-commit]");
        try (ProjectSource source = ProjectSource.workingTree(empty)) {
            assertThat(source.snapshot().into(target, HistoryDepth.NEWEST)).isEmpty();
        }
    }

    @Test
    void a_directory_without_git_is_copied_without_git() throws Exception {
        Path plain = Files.createDirectories(directory.resolve("plain"));
        Files.writeString(plain.resolve("pom.xml"), "<project/>");

        try (ProjectSource source = ProjectSource.workingTree(plain)) {
            source.snapshot().into(target, HistoryDepth.NEWEST);
        }

        assertThat(target.resolve("pom.xml")).exists();
        assertThat(target.resolve(".git")).doesNotExist();
    }

    private void lay(HistoryDepth depth) throws Exception {
        try (ProjectSource source = ProjectSource.workingTree(project)) {
            source.snapshot().into(target, depth);
        }
    }

    private List<String> commits(HistoryDepth depth) throws Exception {
        Path place = directory.resolve("depth-" + depth.commits());
        try (ProjectSource source = ProjectSource.workingTree(project)) {
            source.snapshot().into(place, depth);
        }
        try (Git snapshot = Git.open(place.toFile())) {
            return StreamSupport.stream(snapshot.log().call().spliterator(), false)
                    .map(commit -> commit.getShortMessage())
                    .toList();
        }
    }

    private long tags(HistoryDepth depth) throws Exception {
        Path place = directory.resolve("tags-" + depth.commits() + depth.tags());
        try (ProjectSource source = ProjectSource.workingTree(project)) {
            source.snapshot().into(place, depth);
        }
        try (Git snapshot = Git.open(place.toFile())) {
            Repository repository = snapshot.getRepository();
            return repository.getRefDatabase().getRefsByPrefix(Constants.R_TAGS).size();
        }
    }

    private void write(String path, String text) throws Exception {
        Path file = project.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void commit(String message) throws Exception {
        git.add().addFilepattern(".").call();
        git.commit()
                .setMessage(message)
                .setAuthor(SOMEBODY)
                .setCommitter(SOMEBODY)
                .setSign(false)
                .call();
    }
}
