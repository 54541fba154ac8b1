package dev.firsttry.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitHistoryTest {

    @TempDir
    Path top;

    private Git git;
    private String first;
    private String second;
    private String side;

    @BeforeEach
    void make_a_history() throws Exception {
        git = Git.init().setDirectory(top.toFile()).setInitialBranch("main").call();
        first = commit("a.txt", "one\ntwo\n", "feat: first\n\nbody\n");
        git.tag().setName("v1.0.0").setMessage("release").setSigned(false).call();
        git.branchCreate().setName("side").call();
        second = commit("a.txt", "one\nnew\ntwo\nend\n", "fix: second");
        git.checkout().setName("side").call();
        side = commit("b/c.txt", "side\n", "docs: side");
        git.checkout().setName("main").call();
    }

    @AfterEach
    void close() {
        git.close();
    }

    @Test
    void a_range_has_what_one_side_has_and_the_other_has_not() {
        assertThat(history().log(Optional.empty(), second))
                .extracting(GitCommit::id)
                .containsExactly(second, first);
        assertThat(history().log(Optional.of(first), side))
                .extracting(GitCommit::id)
                .containsExactly(side);
        GitCommit commit = history().log(Optional.empty(), first).get(0);
        assertThat(commit.message()).isEqualTo("feat: first\n\nbody\n");
        assertThat(commit.authorName()).isEqualTo("A");
        assertThat(commit.isMerge()).isFalse();
    }

    @Test
    void revisions_and_merge_bases_are_full_ids() {
        assertThat(history().resolve("main~1")).contains(first);
        assertThat(history().resolve("v1.0.0")).contains(first);
        assertThat(history().resolve("nowhere")).isEmpty();
        assertThat(history().resolve("a..b:{")).isEmpty();
        assertThat(history().mergeBase(second, side)).contains(first);
        assertThat(history().tags()).containsEntry("v1.0.0", first);
        assertThat(history().shallow()).isFalse();
    }

    @Test
    void changed_files_are_those_that_differ() {
        assertThat(history().changedFiles(Optional.of(second), side)).containsExactly("a.txt", "b/c.txt");
        assertThat(history().changedFiles(Optional.empty(), first)).containsExactly("a.txt");
    }

    @Test
    void files_of_a_commit_can_be_read_within_a_limit() {
        assertThat(history().file(side, "b/c.txt", 100).map(String::new)).contains("side\n");
        assertThat(history().file(side, "b/c.txt", 4)).isEmpty();
        assertThat(history().file(side, "b", 100)).isEmpty();
        assertThat(history().file(first, "b/c.txt", 100)).isEmpty();
    }

    @Test
    void added_lines_are_those_of_each_commit() throws Exception {
        commit("bin", "\0\0", "chore: binary");
        var seen = new ArrayList<String>();
        history().addedLines(Optional.empty(), history().resolve("main").orElseThrow(), new AddedLines() {
            @Override
            public void added(String commit, String path, int line, byte[] text) {
                seen.add(path + ":" + line + ":" + new String(text, StandardCharsets.UTF_8));
            }

            @Override
            public void skipped(String commit, String path) {
                seen.add("skipped " + path);
            }
        });
        assertThat(seen).isEqualTo(List.of("skipped bin", "a.txt:2:new\n", "a.txt:4:end\n", "a.txt:1:one\ntwo\n"));
    }

    @Test
    void a_shallow_clone_says_so() throws Exception {
        Files.writeString(top.resolve(".git/shallow"), second + "\n");
        assertThat(GitRepository.open(top).orElseThrow().history().shallow()).isTrue();
    }

    private GitHistory history() {
        return GitRepository.open(top).orElseThrow().history();
    }

    private String commit(String path, String text, String message) throws Exception {
        Files.createDirectories(top.resolve(path).getParent());
        Files.writeString(top.resolve(path), text);
        git.add().addFilepattern(".").call();
        PersonIdent person = new PersonIdent("A", "a@example.org");
        ObjectId id = git.commit()
                .setMessage(message)
                .setAuthor(person)
                .setCommitter(person)
                .setSign(false)
                .call();
        return id.name();
    }
}
