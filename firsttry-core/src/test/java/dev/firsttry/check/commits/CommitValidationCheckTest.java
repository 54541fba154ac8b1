package dev.firsttry.check.commits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.check.CheckResult;
import dev.firsttry.check.Contexts;
import dev.firsttry.event.TaskStatus;
import dev.firsttry.finding.Finding;
import dev.firsttry.git.GitRepository;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommitValidationCheckTest {

    @TempDir
    Path top;

    private Git git;

    @BeforeEach
    void make_a_branch() throws Exception {
        git = Git.init().setDirectory(top.toFile()).setInitialBranch("main").call();
        commit("README", "The beginning of it all");
        git.checkout().setCreateBranch(true).setName("topic").call();
    }

    @AfterEach
    void close() {
        git.close();
    }

    @Test
    void only_the_commits_of_the_branch_are_judged() throws Exception {
        commit("a.txt", "fix(a): one");
        assertThat(run(false).status()).isEqualTo(TaskStatus.SUCCESS);
        String bad = commit("a.txt", "Oops.");
        Finding finding = run(false).findings().get(0);
        assertThat(finding.rule()).isEqualTo("commits/format");
        assertThat(finding.commit()).isEqualTo(bad);
    }

    @Test
    void the_key_is_of_the_range() throws Exception {
        var check = check(false);
        var before = check.keyFields(Contexts.of(top, List.of()));
        commit("a.txt", "fix(a): one");
        assertThat(check.keyFields(Contexts.of(top, List.of()))).isNotEqualTo(before);
    }

    @Test
    void changed_files_need_an_owner_named_before_the_change() throws Exception {
        commit("a.txt", "fix(a): one");
        assertThat(rules(run(true))).containsExactly("owners/no-file");
        commit(".github/CODEOWNERS", "chore(owners): name them", "*.txt @org/text\n.github/ @org/ci\n");
        assertThat(rules(run(true))).isEmpty();
        git.branchCreate().setName("main").setForce(true).call();
        commit("b.md", "docs(b): more");
        commit(".github/CODEOWNERS", "chore(owners): take it", "* @me\n");
        CheckResult result = run(true);
        assertThat(result.findings())
                .extracting(Finding::headline)
                .containsExactly("[owners/none] nobody owns the changed file (b.md)");
        assertThat(result.log()).contains("must review: 1 of @org/ci\n");
    }

    @Test
    void nothing_to_judge_is_said() {
        CheckResult result = run(false);
        assertThat(result.status()).isEqualTo(TaskStatus.SUCCESS);
        assertThat(rules(result)).containsExactly("commits/none");
    }

    @Test
    void merges_and_co_authors_are_logged() throws Exception {
        commit("a.txt", "fix(a): one\n\nCo-authored-by: B <b@example.org>");
        commit("a.txt", "Merge branch 'x' into topic");
        CheckResult result = run(false);
        assertThat(result.findings()).isEmpty();
        assertThat(result.log()).contains("not judged, made by git", "not an approval: B <b@example.org>");
    }

    @Test
    void a_missing_base_and_a_shallow_clone_are_never_a_pass() throws Exception {
        assertThat(rules(run(new CommitParameters(false, false, List.of("refs/remotes/origin/main")))))
                .containsExactly("commits/no-base");
        String id = commit("a.txt", "fix(a): one");
        Files.writeString(top.resolve(".git/shallow"), id + "\n");
        assertThat(rules(run(false))).containsExactly("commits/shallow");
    }

    @Test
    void without_git_or_commits_nothing_is_judged(@TempDir Path empty) throws Exception {
        assertThat(rules(check(false).run(Contexts.of(empty, List.of())))).containsExactly("commits/no-history");
        Git.init().setDirectory(empty.toFile()).call().close();
        assertThat(rules(check(false).run(Contexts.of(empty, List.of())))).containsExactly("commits/no-history");
    }

    @Test
    void a_base_that_is_the_head_itself_hides_no_commit() throws Exception {
        String bad = commit("a.txt", "Oops.");
        var parameters = new CommitParameters(false, false, List.of(bad, "refs/heads/main"));
        assertThat(rules(run(parameters))).containsExactly("commits/format");
    }

    @Test
    void a_force_pushed_branch_is_judged_from_where_it_left_the_old_one() throws Exception {
        String before = commit("a.txt", "Old and gone");
        git.checkout().setName("main").call();
        git.checkout().setCreateBranch(true).setName("again").call();
        commit("b.txt", "Oops.");
        assertThat(run(new CommitParameters(false, false, List.of(before))).findings())
                .extracting(Finding::message)
                .singleElement()
                .asString()
                .startsWith("\"Oops.\"");
    }

    @Test
    void a_detached_head_is_judged_as_well() throws Exception {
        String id = commit("a.txt", "Oops");
        git.checkout().setName(id).call();
        assertThat(rules(run(false))).containsExactly("commits/format");
    }

    @Test
    void release_notes_and_the_next_version_follow_from_the_commits() throws Exception {
        git.tag().setName("v1.2.3").setSigned(false).call();
        commit("a.txt", "fix(a): one");
        assertThat(release().next()).isEqualTo("1.2.4");
        commit("a.txt", "feat: two");
        assertThat(release().next()).isEqualTo("1.3.0");
        commit("a.txt", "refactor(b)!: three\n\nBREAKING CHANGE: no more four");
        Release release = release();
        assertThat(release.previous()).isEqualTo("v1.2.3");
        assertThat(release.next()).isEqualTo("2.0.0");
        assertThat(release.notes().replaceAll("\\([0-9a-f]{10}\\)", "(id)")).isEqualTo("""
                        ## 2.0.0

                        ### Breaking changes

                        - **b:** no more four (id)

                        ### Features

                        - two (id)

                        ### Fixes

                        - **a:** one (id)
                        """);
    }

    private Release release() {
        try (GitRepository repository = GitRepository.open(top).orElseThrow()) {
            return Release.since(repository.history(), repository.commit().orElseThrow());
        }
    }

    private static List<String> rules(CheckResult result) {
        return result.findings().stream().map(Finding::rule).toList();
    }

    private static CommitValidationCheck check(boolean owners) {
        return new CommitValidationCheck(new CommitParameters(false, owners, CommitParameters.DEFAULT_BASES));
    }

    private CheckResult run(boolean owners) {
        return check(owners).run(Contexts.of(top, List.of()));
    }

    private CheckResult run(CommitParameters parameters) {
        return new CommitValidationCheck(parameters).run(Contexts.of(top, List.of()));
    }

    private String commit(String path, String message) throws Exception {
        return commit(path, message, message);
    }

    private String commit(String path, String message, String text) throws Exception {
        Contexts.write(top.resolve(path), text);
        git.add().addFilepattern(".").call();
        PersonIdent person = new PersonIdent("A", "a@example.org");
        return git.commit()
                .setMessage(message)
                .setAuthor(person)
                .setCommitter(person)
                .setSign(false)
                .call()
                .name();
    }
}
