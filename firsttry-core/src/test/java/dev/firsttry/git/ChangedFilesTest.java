package dev.firsttry.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangedFilesTest {

    private static final List<String> BASES = List.of("refs/heads/gone", "refs/heads/main");

    @TempDir
    private Path top;

    private Git git;

    @BeforeEach
    void a_branch_that_left_main() throws Exception {
        git = Git.init().setDirectory(top.toFile()).setInitialBranch("main").call();
        commit("a.txt", "one");
        git.checkout().setCreateBranch(true).setName("topic").call();
        commit("web/b.txt", "two");
        git.checkout().setName("main").call();
        commit("c.txt", "main went on");
        git.checkout().setName("topic").call();
    }

    @AfterEach
    void close() {
        git.close();
    }

    @Test
    void a_branch_has_what_it_added_since_it_left_its_base() {
        ChangedFiles changed = ChangedFiles.in(top, BASES, true);
        assertThat(changed.files()).containsExactly("web/b.txt");
        assertThat(changed.origin()).isEqualTo("compared with refs/heads/main");
    }

    @Test
    void what_is_not_committed_counts_unless_a_machine_made_it() throws Exception {
        write("a.txt", "changed");
        write("new.txt", "untracked");
        assertThat(ChangedFiles.in(top, BASES, false).files()).containsExactly("a.txt", "new.txt", "web/b.txt");
        assertThat(ChangedFiles.in(top, BASES, true).files()).containsExactly("web/b.txt");
    }

    @Test
    void a_directory_has_its_own_files_only() {
        assertThat(ChangedFiles.in(top.resolve("web"), BASES, true).files()).containsExactly("b.txt");
    }

    @Test
    void what_cannot_be_said_is_unknown_and_says_why() throws Exception {
        assertThat(ChangedFiles.in(top, List.of("refs/heads/gone"), true))
                .isEqualTo(new ChangedFiles(List.of(), "none of refs/heads/gone is here"));
        git.checkout().setName("main").call();
        assertThat(ChangedFiles.in(top, BASES, true))
                .isEqualTo(new ChangedFiles(List.of(), "nothing differs from refs/heads/main"));
    }

    @Test
    void without_git_nothing_is_known(@TempDir Path elsewhere) {
        assertThat(ChangedFiles.in(elsewhere, BASES, true).files()).isEmpty();
    }

    private void commit(String path, String text) throws Exception {
        write(path, text);
        git.add().addFilepattern(".").call();
        PersonIdent who = new PersonIdent("A", "a@example.com");
        git.commit()
                .setMessage("x")
                .setAuthor(who)
                .setCommitter(who)
                .setSign(false)
                .call();
    }

    private void write(String path, String text) throws Exception {
        Files.createDirectories(top.resolve(path).getParent());
        Files.writeString(top.resolve(path), text);
    }
}
