package dev.firsttry.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.digest.ContentHashes;
import dev.firsttry.digest.TreeDigest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFilesTest {

    @TempDir
    Path temporary;

    private Path root;

    @BeforeEach
    void resolve_the_root() throws IOException {
        root = temporary.toRealPath();
    }

    @Test
    void without_git_all_files_but_build_results_are_listed() throws IOException {
        write("pom.xml", "src/main/java/A.java", "target/classes/A.class", "module/target/x", ".git-like/a");

        assertThat(SourceFiles.of(root).files()).containsExactly(".git-like/a", "pom.xml", "src/main/java/A.java");
        assertThat(GitRepository.open(root)).isEmpty();
    }

    @Test
    void a_directory_of_a_repository_is_listed_from_there_and_an_ignored_one_for_itself() throws Exception {
        try (Git git = repository()) {
            write("pom.xml", "sub/pom.xml", "sub/deep/a.txt", "build/clone/pom.xml");
            Files.writeString(root.resolve(".gitignore"), "build/\n");
            git.add().addFilepattern("sub").call();

            assertThat(SourceFiles.inside(root.resolve("sub")))
                    .isEqualTo(new SourceFiles(root.resolve("sub"), List.of("deep/a.txt", "pom.xml"), new TreeMap<>()));
            assertThat(SourceFiles.inside(root.resolve("build/clone")).files()).containsExactly("pom.xml");
            assertThat(SourceFiles.inside(root).files()).contains("pom.xml", "sub/pom.xml");
        }
    }

    @Test
    void tracked_and_untracked_files_are_listed_and_ignored_ones_are_not() throws Exception {
        try (Git git = repository()) {
            Files.createDirectories(root.resolve(".git/info"));
            write("tracked.txt", "gone.txt", "build/forced.txt", "build/other.txt", "sub/keep.log", "sub/drop.tmp");
            write("a.log", "excluded.bin", "new.txt", "deep/er/a.log");
            Files.writeString(root.resolve(".gitignore"), "*.log\nbuild/\n");
            Files.writeString(root.resolve("sub/.gitignore"), "*.tmp\n!keep.log\n");
            Files.writeString(root.resolve(".git/info/exclude"), "*.bin\n");
            git.add().addFilepattern("tracked.txt").addFilepattern("gone.txt").call();
            forceTrack(git, "build/forced.txt");
            Files.delete(root.resolve("gone.txt"));

            assertThat(SourceFiles.of(root.resolve("sub")).files())
                    .containsExactly(
                            ".gitignore",
                            "build/forced.txt",
                            "new.txt",
                            "sub/.gitignore",
                            "sub/keep.log",
                            "tracked.txt");
        }
    }

    @Test
    void a_submodule_counts_with_its_files_or_with_its_commit() throws Exception {
        Path library = Files.createDirectory(root.resolve("library"));
        try (Git inner = Git.init().setDirectory(library.toFile()).call()) {
            Files.writeString(library.resolve("lib.txt"), "lib");
            inner.add().addFilepattern("lib.txt").call();
            commit(inner);
        }
        Path outer = Files.createDirectory(root.resolve("outer"));
        try (Git git = Git.init().setDirectory(outer.toFile()).call()) {
            git.submoduleAdd()
                    .setPath("vendor/lib")
                    .setURI(library.toUri().toString())
                    .call()
                    .close();

            assertThat(SourceFiles.of(outer).files()).containsExactly(".gitmodules", "vendor/lib/lib.txt");
            assertThat(SourceFiles.of(outer).gitlinks()).isEmpty();

            Files.delete(outer.resolve("vendor/lib/lib.txt"));
            Files.delete(outer.resolve("vendor/lib/.git"));

            assertThat(SourceFiles.of(outer).files()).containsExactly(".gitmodules");
            assertThat(SourceFiles.of(outer).gitlinks()).containsOnlyKeys("vendor/lib");
        }
    }

    @Test
    void files_come_in_the_order_of_their_paths_and_links_are_not_followed() throws Exception {
        repository().close();
        write("a/b.txt", "a-b.txt", "a.txt", "a0", "ab/c.txt", "other/.git/HEAD", "other/in.txt");
        Files.createSymbolicLink(root.resolve("a/link"), Path.of("../ab"));

        List<String> files = SourceFiles.of(root).files();

        assertThat(files)
                .containsExactly("a-b.txt", "a.txt", "a/b.txt", "a/link", "a0", "ab/c.txt", "other/in.txt")
                .isSorted();
    }

    @Test
    void a_repository_inside_counts_with_its_files_by_its_own_rules() throws Exception {
        repository().close();
        Git.init().setDirectory(root.resolve("m/inner").toFile()).call().close();
        write("m/inner/deep/a.log", "m/inner/b.tmp", "m/in.txt", "m/inner-2.txt", "z.txt");
        Files.writeString(root.resolve(".gitignore"), "*.log\n");
        Files.writeString(root.resolve("m/inner/.gitignore"), "*.tmp\n");

        assertThat(SourceFiles.of(root).files())
                .containsExactly(
                        ".gitignore", "m/in.txt", "m/inner-2.txt", "m/inner/.gitignore", "m/inner/deep/a.log", "z.txt");
    }

    @Test
    void files_that_were_seen_have_the_digest_of_a_second_look() throws Exception {
        repository().close();
        write("pom.xml", "sub/a.txt", "sub/run");
        Files.createSymbolicLink(root.resolve("sub/link"), Path.of("a.txt"));
        SeenFiles seen = SeenFiles.of(root);

        assertThat(seen.digest(ContentHashes.READING))
                .isEqualTo(TreeDigest.of(root, seen.files().files()));
        assertThat(seen.without(path -> path.startsWith("sub/")).files().files())
                .containsExactly("pom.xml");
    }

    @Test
    void commit_branch_and_changes_are_known() throws Exception {
        try (Git git = repository();
                GitRepository repository = GitRepository.open(root).orElseThrow()) {
            assertThat(repository.commit()).isEmpty();
            assertThat(repository.branch()).contains("main");
            write("a.txt");
            assertThat(repository.uncommitted()).containsExactly("a.txt");
            git.add().addFilepattern("a.txt").call();
            String id = commit(git);

            assertThat(repository.commit()).contains(id);
            assertThat(repository.uncommitted()).isEmpty();
            assertThat(repository.topLevel()).isEqualTo(root);
            git.checkout().setName(id).call();
            assertThat(repository.branch()).isEmpty();
        }
    }

    @Test
    void a_linked_working_tree_is_a_repository_of_its_own() throws Exception {
        Path main = Files.createDirectory(root.resolve("main"));
        try (Git git =
                Git.init().setDirectory(main.toFile()).setInitialBranch("main").call()) {
            Files.writeString(main.resolve("a.txt"), "a");
            git.add().addFilepattern("a.txt").call();
            commit(git);
        }
        Path linked = link(main, root.resolve("linked"));
        try (GitRepository repository = GitRepository.open(linked).orElseThrow()) {
            assertThat(repository.topLevel()).isEqualTo(linked);
            assertThat(repository.branch()).contains("side");
            assertThat(repository.commit()).isPresent();
            assertThat(repository.files().files()).containsExactly("a.txt");
        }
    }

    /** What {@code git worktree add -b side} writes. */
    private static Path link(Path main, Path linked) throws IOException {
        Path data = Files.createDirectories(main.resolve(".git/worktrees/linked"));
        Files.writeString(data.resolve("gitdir"), linked.resolve(".git") + "\n");
        Files.writeString(data.resolve("commondir"), "../..\n");
        Files.writeString(data.resolve("HEAD"), "ref: refs/heads/side\n");
        Files.copy(main.resolve(".git/index"), data.resolve("index"));
        Files.copy(main.resolve(".git/refs/heads/main"), main.resolve(".git/refs/heads/side"));
        Files.createDirectory(linked);
        Files.writeString(linked.resolve(".git"), "gitdir: " + data + "\n");
        Files.copy(main.resolve("a.txt"), linked.resolve("a.txt"));
        return linked;
    }

    private Git repository() throws GitAPIException {
        return Git.init().setDirectory(root.toFile()).setInitialBranch("main").call();
    }

    private static String commit(Git git) throws GitAPIException {
        return git.commit()
                .setMessage("test: a commit")
                .setAuthor("A", "a@example.com")
                .setCommitter("A", "a@example.com")
                .setSign(false)
                .call()
                .name();
    }

    /** Tracks a file that the ignore rules forbid, as {@code git add -f} does. */
    private static void forceTrack(Git git, String path) throws Exception {
        var cache = git.getRepository().lockDirCache();
        var editor = cache.editor();
        editor.add(new DirCacheEditor.PathEdit(path) {
            @Override
            public void apply(DirCacheEntry entry) {
                entry.setFileMode(FileMode.REGULAR_FILE);
                entry.setObjectId(ObjectId.zeroId());
            }
        });
        editor.commit();
    }

    private void write(String... paths) throws IOException {
        for (String path : paths) {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, path);
        }
    }
}
