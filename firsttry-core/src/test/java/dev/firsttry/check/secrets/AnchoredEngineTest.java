package dev.firsttry.check.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.check.Rating;
import dev.firsttry.check.secrets.automaton.Anchored;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The fast engine agrees with the plain one on whatever it is given. */
class AnchoredEngineTest {

    private static final SecretRules BUILT_IN = BuiltInRules.all();

    /** Shapes that are hard to anchor: context, alternatives, laziness, case, repetition, no anchor at all. */
    private static final SecretRules ODD = new SecretRules(
            List.of(
                    rule("\\bkey\\b", "key"),
                    rule("^key|key$", "key"),
                    rule("(?m)^key=(.*)$", "key"),
                    rule(
                            "(?i)[\\w.-]{0,20}?(?:key|secret)(?:[ \\t\\w.-]{0,10})[\\s'\"]{0,3}(?:=|:)\\s{0,5}([a-z0-9]{3,})",
                            "key",
                            "secret"),
                    rule("a(?:.*b)?key", "key"),
                    rule("(?:k|ke|key)(?:yk|e)?", "key"),
                    rule("key(?:key)*?x?", "key"),
                    rule("(?s)key.*?end", "key"),
                    rule("[\\s\\S]{0,5}key[\\s\\S]{0,5}", "key"),
                    rule("(key)|(secret)", "key", "secret"),
                    rule("[^a]*key", "key"),
                    rule("(?i)ke[xy](?-i:A|B)", "key", "kex"),
                    rule("\\x6bey\\d\\D\\pL", "key"),
                    rule("\\Qke\\Ey+[[:punct:]]", "key"),
                    rule("x{2}key{1,3}", "key"),
                    rule("se(?:cr|k)et"),
                    rule("(?:\\xe4|\\x{f6})key", "key")),
            List.of());

    private static final AnchoredEngine ODD_ENGINE = new AnchoredEngine(ODD);
    private static final AnchoredEngine BUILT_IN_ENGINE = new AnchoredEngine(BUILT_IN);

    private static final List<String> PIECES = List.of(
            "key",
            "KEY",
            "Key",
            "secret",
            "=",
            ":",
            " ",
            "\n",
            "\"",
            "a",
            "b",
            "x",
            "end",
            "1",
            "-",
            "_",
            ".",
            "\u00e4",
            "'",
            "password",
            "token",
            "ghp_",
            "AKIA",
            "Q7ZP2XV3LK4TN6BW",
            "q7Zp2Xv9Lk4Tn8Bw3Rf6Yh1Jd5Gs0McAeUiO",
            "xx",
            "://",
            "@",
            "<password>",
            "</password>",
            "-----BEGIN ",
            "PRIVATE KEY-----",
            "eyJ",
            "_authToken",
            "\"auth\"",
            "AccountKey=",
            "\r\n",
            "\\n",
            "kex");

    @Property(tries = 150)
    void matches_are_those_of_the_plain_evaluation(@ForAll long seed, @ForAll @IntRange(max = 60) int pieces) {
        var random = new Random(seed);
        var text = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        Content content = Content.of(text.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(ODD_ENGINE.scan("ci/settings.xml", content))
                .as(text.toString())
                .containsExactlyElementsOf(PlainEngine.scan(ODD, "ci/settings.xml", content));
        assertThat(BUILT_IN_ENGINE.scan("ci/settings.xml", content))
                .as(text.toString())
                .containsExactlyElementsOf(PlainEngine.scan(BUILT_IN, "ci/settings.xml", content));
    }

    @Test
    void every_built_in_rule_is_anchored() {
        var compiler = new Anchored.Compiler();
        for (SecretRule rule : BUILT_IN.rules()) {
            assertThat(compiler.compile(rule.pattern().pattern(), rule.keywords()))
                    .as(rule.id())
                    .isPresent();
        }
    }

    @Test
    void a_text_made_to_be_slow_is_evaluated_the_plain_way() {
        String text = "key".repeat(40_000);
        Content content = Content.of(text.getBytes(StandardCharsets.UTF_8));
        var rules = new SecretRules(List.of(rule("(?s)key.*end", "key"), rule("key(?:key)*!", "key")), List.of());
        assertThat(new AnchoredEngine(rules).scan("a", content)).isEmpty();
    }

    private static SecretRule rule(String regex, String... keywords) {
        return SecretRule.of(regex, "odd", Rating.LOW, regex, keywords);
    }
}
