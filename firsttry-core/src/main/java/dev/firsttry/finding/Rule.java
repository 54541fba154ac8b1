package dev.firsttry.finding;

import java.util.Objects;

/**
 * What a rule id means, for people.
 *
 * @param id as in findings and violations, such as {@code lock/no-pin}; {@code *} before or behind the slash stands for
 *     any name, such as {@code secrets/*}
 * @param means what is wrong when a finding carries the id; Markdown, one line
 * @param remedy what to do then; Markdown, one line, may be empty
 */
public record Rule(String id, String means, String remedy) {

    private static final String ANY = "*";

    public Rule {
        Objects.requireNonNull(id);
        Objects.requireNonNull(means);
        Objects.requireNonNull(remedy);
    }

    /** Whether this explains the id that a finding carries. */
    public boolean explains(String found) {
        if (id.startsWith(ANY)) {
            return found.endsWith(id.substring(1));
        }
        return id.endsWith(ANY) ? found.regionMatches(0, id, 0, id.length() - 1) : found.equals(id);
    }

    /** Whether it explains one id and not a family of them. */
    public boolean isExact() {
        return !id.contains(ANY);
    }

    /** Name of its place in {@code docs/rules.md}, such as {@code lock-no-pin}. */
    public String anchor() {
        return id.replace('/', '-').replace(ANY, "any");
    }
}
