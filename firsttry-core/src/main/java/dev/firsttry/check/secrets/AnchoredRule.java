package dev.firsttry.check.secrets;

import com.google.re2j.Matcher;
import dev.firsttry.check.secrets.automaton.Anchored;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One rule on its way through one file: tried where a keyword was found. Reset for each file. */
final class AnchoredRule {

    /** How often over, on average, a file's bytes may be looked at again before the plain evaluation is cheaper. */
    private static final int PASSES = 8;

    private static final int ALWAYS_FINE = 1 << 16;

    private final SecretRule rule;
    private final Anchored.Compiler compiler;
    private Optional<Anchored> anchored = Optional.empty();
    private boolean compiled;
    private final List<RuleMatch> matches = new ArrayList<>();
    private long work;
    private int from;
    private boolean plain;

    AnchoredRule(SecretRule rule, Anchored.Compiler compiler) {
        this.rule = rule;
        this.compiler = compiler;
    }

    SecretRule rule() {
        return rule;
    }

    void reset() {
        matches.clear();
        work = 0;
        from = 0;
        plain = compiled && anchored.isEmpty();
    }

    /** On the first hit: most repositories have no keyword of most rules. */
    private void compile() {
        compiled = true;
        anchored = compiler.compile(rule.pattern().pattern(), rule.keywords());
        plain = anchored.isEmpty();
    }

    /** @param last where the keyword that ends at {@code end} begins */
    void hit(Content content, int last, int end) {
        if (!compiled) {
            compile();
        }
        if (!plain && last >= from) {
            tryAt(anchored.orElseThrow(), content, last, end);
        }
    }

    private void tryAt(Anchored automaton, Content content, int last, int end) {
        boolean again = true;
        while (again && last >= from) {
            int first = Math.max(from, automaton.earliest(end));
            int stop = automaton.search(content.bytes(), first, last);
            work += Math.max(stop, end) - first;
            plain = work > (long) PASSES * content.bytes().length + ALWAYS_FINE;
            again = !plain && stop >= 0 && matchIn(content, first, last, stop);
        }
    }

    /**
     * Lets RE2/J decide on a window that has one character more on each side, so that {@code \b} sees its context. No
     * match that begins in {@code [first, last]} reaches the window's end, so {@code $} there deceives nobody.
     */
    private boolean matchIn(Content content, int first, int last, int stop) {
        int window = Math.max(0, first - 1);
        String text = content.text().substring(window, Math.min(content.text().length(), stop + 1));
        Matcher matcher = rule.pattern().matcher(text);
        if (!matcher.find(first - window) || matcher.start() + window > last) {
            return false;
        }
        matches.add(RuleMatch.of(rule, matcher, window));
        from = matcher.end() + window;
        return true;
    }

    List<RuleMatch> finish(Content content) {
        return plain || rule.keywords().isEmpty() ? PlainEngine.scan(rule, content) : List.copyOf(matches);
    }
}
