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
            PersonIdent who = new PersonIdent("A", "a@example.com");
            String commit = git.commit()
                    .setMessage("x")
                    .setAuthor(who)
                    .setCommitter(who)
                    .setSign(false)
                    .setAllowEmpty(true)
                    .call()
                    .name();
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
}
