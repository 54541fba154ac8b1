package dev.firsttry.check.secrets;

import com.google.re2j.Matcher;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** Finds secrets in the content of one file. Immutable; may be used by several threads. */
final class SecretScanner {

    private static final String INLINE_ALLOW = "gitleaks:allow";

    private static final Comparator<Secret> ORDER = Comparator.comparingInt(Secret::line)
            .thenComparingInt(Secret::column)
            .thenComparing(Secret::rule);

    private final SecretRules rules;

    SecretScanner(SecretRules rules) {
        this.rules = rules;
    }

    /**
     * What a scan of one file came to.
     *
     * @param allowed findings that a {@code gitleaks:allow} comment on their line waved through
     */
    record Scan(List<Secret> secrets, List<Secret> allowed) {}

    Scan scan(String path, byte[] bytes) {
        Content content = Content.of(bytes);
        var found = new ArrayList<Found>();
        PlainEngine.scan(rules, path, content, (rule, matcher) -> judge(rule, matcher, path, content, found));
        return sort(found);
    }

    private record Found(Secret secret, boolean generic, boolean allowed) {}

    private void judge(SecretRule rule, Matcher matcher, String path, Content content, List<Found> found) {
        int group = secretGroup(rule, matcher);
        String line = content.lines(matcher.start(), Math.max(matcher.start(), matcher.end() - 1));
        var candidate = new Candidate(path, "", matcher.start(group), matcher.group(group), matcher.group(), line);
        if (tooPlain(rule, candidate.secret()) || isAllowed(rule, candidate)) {
            return;
        }
        int at = candidate.start();
        var secret = new Secret(
                rule.id(), rule.description(), rule.rating(), path, "", content.line(at), content.column(at));
        found.add(new Found(secret, rule.generic(), line.contains(INLINE_ALLOW)));
    }

    /** The group that the rule names, else the first that is not empty, else the whole match. */
    private static int secretGroup(SecretRule rule, Matcher matcher) {
        if (rule.secretGroup() > 0) {
            return matcher.group(rule.secretGroup()) == null ? 0 : rule.secretGroup();
        }
        for (int group = 1; group <= matcher.groupCount(); group++) {
            if (matcher.group(group) != null && !matcher.group(group).isEmpty()) {
                return group;
            }
        }
        return 0;
    }

    private static boolean tooPlain(SecretRule rule, String secret) {
        return rule.entropy() > 0 && Entropy.of(secret) <= rule.entropy();
    }

    private boolean isAllowed(SecretRule rule, Candidate candidate) {
        return rules.allowlists().stream().anyMatch(list -> list.allows(candidate))
                || rule.allowlists().stream().anyMatch(list -> list.allows(candidate));
    }

    private static Scan sort(List<Found> found) {
        var taken = new TreeSet<Integer>();
        found.stream()
                .filter(each -> !each.generic())
                .forEach(each -> taken.add(each.secret().line()));
        var secrets = new TreeSet<Secret>(ORDER);
        var allowed = new TreeSet<Secret>(ORDER);
        for (Found each : found) {
            if (!each.generic() || taken.add(each.secret().line())) {
                (each.allowed() ? allowed : secrets).add(each.secret());
            }
        }
        return new Scan(List.copyOf(secrets), List.copyOf(allowed));
    }
}
