package dev.firsttry.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckedOutTest {

    @TempDir
    private Path top;

    @Test
    void a_branch_is_found_from_any_directory_below() throws Exception {
        Git.init()
                .setDirectory(top.toFile())
                .setInitialBranch("feature/x")
                .call()
                .close();
        Path below = Files.createDirectories(top.resolve("a/b"));
        assertThat(CheckedOut.branch(top)).contains("feature/x");
        assertThat(CheckedOut.branch(below)).contains("feature/x");
    }

    @Test
    void a_commit_is_no_branch() throws Exception {
        try (Git git = Git.init().setDirectory(top.toFile()).call()) {
            String commit = commit(git);
            git.checkout().setName(commit).call();
        }
        assertThat(CheckedOut.branch(top)).isEmpty();
    }

    @Test
    void a_worktree_says_where_its_head_is() throws Exception {
        Path real = Files.createDirectories(top.resolve("real/.git/worktrees/w"));
        Files.writeString(real.resolve("HEAD"), "ref: refs/heads/side\n");
        Path tree = Files.createDirectories(top.resolve("tree"));
        Files.writeString(tree.resolve(".git"), "gitdir: ../real/.git/worktrees/w\n");
        assertThat(CheckedOut.branch(tree)).contains("side");
    }

    @Test
    void without_a_repository_there_is_none() throws Exception {
        Files.writeString(top.resolve(".git"), "not a repository");
        assertThat(CheckedOut.branch(top)).isEmpty();
    }

    @Test
    void the_commit_is_that_of_the_branch_in_a_file_of_its_own_or_packed() throws Exception {
        try (Git git = Git.init()
                .setDirectory(top.toFile())
                .setInitialBranch("feature/x")
                .call()) {
            assertThat(CheckedOut.commit(top)).isEmpty();
            String commit = commit(git);
            assertThat(CheckedOut.commit(top)).contains(commit);

            git.packRefs().setAll(true).call();
            assertThat(top.resolve(".git/refs/heads/feature/x")).doesNotExist();
            assertThat(CheckedOut.commit(top)).contains(commit);

            git.checkout().setName(commit).call();
            assertThat(CheckedOut.commit(top)).contains(commit);
        }
    }

    @Test
    void a_linked_working_tree_finds_its_commit_where_the_references_are() throws Exception {
        Path main = Files.createDirectory(top.resolve("main"));
        try (Git git = Git.init().setDirectory(main.toFile()).call()) {
            String commit = commit(git);
            git.branchCreate().setName("side").call();
            Path data = Files.createDirectories(main.resolve(".git/worktrees/w"));
            Files.writeString(data.resolve("HEAD"), "ref: refs/heads/side\n");
            Files.writeString(data.resolve("commondir"), "../..\n");
            Path tree = Files.createDirectory(top.resolve("tree"));
            Files.writeString(tree.resolve(".git"), "gitdir: " + data + "\n");
            assertThat(CheckedOut.commit(tree)).contains(commit);
        }
    }

    @Test
    void a_branch_that_stands_for_another_is_followed() throws Exception {
        try (Git git =
                Git.init().setDirectory(top.toFile()).setInitialBranch("main").call()) {
            String commit = commit(git);
            Files.writeString(top.resolve(".git/refs/heads/alias"), "ref: refs/heads/main\n");
            Files.writeString(top.resolve(".git/HEAD"), "ref: refs/heads/alias\n");
            assertThat(CheckedOut.commit(top)).contains(commit);
        }
    }

    @Test
    void without_a_repository_there_is_no_commit() throws Exception {
        Files.writeString(top.resolve(".git"), "not a repository");
        assertThat(CheckedOut.commit(top)).isEmpty();
    }

    private static String commit(Git git) throws Exception {
        PersonIdent who = new PersonIdent("A", "a@example.com");
        return git.commit()
                .setMessage("x")
                .setAuthor(who)
                .setCommitter(who)
                .setSign(false)
                .setAllowEmpty(true)
                .call()
                .name();
    }
}
