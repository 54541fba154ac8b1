package dev.firsttry.check.commits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommitLinterTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fix: repair",
                "fix(parser): repair",
                "feat(api)!: drop v1",
                "docs: say more...",
                "fix: `Quoted` names are fine",
                "fix: 3 things",
                "revert: let us never again speak of the noodle incident\n\nRefs: 676104e, a215868\n",
                "fix: x\n\nbody\n\nReviewed-by: Z\nRefs: #123\n",
                "fix: x\n\nsee https://example.org/"
                        + "a-very-long-link-that-no-one-can-break/a-very-long-link-that-no-one-can-break/a-very-long-link/x\n"
            })
    void good_messages(String message) {
        assertThat(rules(message)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'repair', format",
        "'fix:repair', format",
        "'fix : repair', format",
        "'fix(): repair', format",
        "'fix (a): repair', format",
        "'', format",
        "'Fix: repair', type-case",
        "'oops: repair', type-unknown",
        "'fix: ', subject-empty",
        "'fix: S3 upload', subject-case",
        "'fix: Repair it', subject-case",
        "'fix: REPAIR', subject-case",
        "'fix: \u00c4ndern', subject-case",
        "'fix: repair.', subject-full-stop",
        "'fixup! fix: repair', unfinished",
        "'squash! fix: repair', unfinished",
        "'fix: x\nbody', body-blank"
    })
    void bad_messages(String message, String rule) {
        assertThat(rules(message)).contains(rule);
    }

    @Test
    void lines_are_at_most_100_characters() {
        assertThat(rules("fix: " + "x".repeat(95))).isEmpty();
        assertThat(rules("fix: " + "x".repeat(96))).containsExactly("header-length");
        assertThat(rules("fix: https://" + "x".repeat(100))).containsExactly("header-length");
        assertThat(rules("fix: x\n\n" + "y ".repeat(51))).containsExactly("body-length");
        assertThat(rules("fix: x\n\nNote: " + "y ".repeat(51))).containsExactly("footer-length");
    }

    @Test
    void a_scope_is_wanted_when_the_policy_says_so() {
        assertThat(new CommitLinter(true).judge("fix: x"))
                .extracting(CommitLinter.Problem::rule)
                .containsExactly("scope-missing");
        assertThat(new CommitLinter(true).judge("fix(a): x")).isEmpty();
    }

    @Test
    void breaking_is_a_bang_or_a_footer_in_capitals() {
        assertThat(CommitMessage.parse("feat!: x").breaking()).isTrue();
        assertThat(CommitMessage.parse("feat: x\n\nBREAKING CHANGE: y\nmore").breaking())
                .isTrue();
        assertThat(CommitMessage.parse("feat: x\n\nBREAKING-CHANGE: y").breaking())
                .isTrue();
        assertThat(CommitMessage.parse("feat: x\n\nbreaking change: y").breaking())
                .isFalse();
        assertThat(CommitMessage.parse("feat: x\n\nno BREAKING CHANGE: y").breaking())
                .isFalse();
        assertThat(rules("feat: x\n\nbreaking change: y")).containsExactly("breaking-ignored");
    }

    @Test
    void footers_are_the_last_paragraphs() {
        CommitMessage message = CommitMessage.parse(
                "fix: x\n\nNote this: is body\n\nmore body\n\nCloses #1\nBREAKING CHANGE: all\nof it\n\nReviewed-by: Z\n");
        assertThat(message.body()).containsExactly("Note this: is body", "", "more body");
        assertThat(message.footers())
                .extracting(CommitMessage.Footer::token)
                .containsExactly("Closes", "BREAKING CHANGE", "Reviewed-by");
        assertThat(message.footers().get(0).value()).isEqualTo("#1");
        assertThat(message.footers().get(1).value()).startsWith("all\nof it");
    }

    @Test
    void what_git_writes_itself_is_not_judged() {
        for (String message : List.of(
                "Merge branch 'main' into x",
                "Merge pull request #1 from a/b",
                "Merge 0123456789abcdef into 0123",
                "Revert \"fix: x\"\n\nThis reverts commit 1.")) {
            assertThat(CommitLinter.isMadeByTools(message)).as(message).isTrue();
        }
        assertThat(CommitLinter.isMadeByTools("Merge everything, quickly")).isFalse();
    }

    @Property(tries = 300)
    void any_text_is_judged(@ForAll String message) {
        assertThat(new CommitLinter(true).judge(message)).isNotNull();
        assertThat(CommitMessage.parse("fix: x\n\n" + message).parsed()).isPresent();
    }

    private static List<String> rules(String message) {
        return new CommitLinter(false)
                .judge(message).stream().map(CommitLinter.Problem::rule).toList();
    }
}
