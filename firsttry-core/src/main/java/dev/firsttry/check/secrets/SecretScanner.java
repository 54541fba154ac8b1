package dev.firsttry.check.secrets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** Finds secrets in the content of one file. For one thread. */
final class SecretScanner {

    private static final String INLINE_ALLOW = "gitleaks:allow";

    private static final Comparator<Secret> ORDER = Comparator.comparingInt(Secret::line)
            .thenComparingInt(Secret::column)
            .thenComparing(Secret::rule);

    private final SecretRules rules;
    private final AnchoredEngine engine;

    SecretScanner(SecretRules rules) {
        this.rules = rules;
        this.engine = new AnchoredEngine(rules);
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
        for (RuleMatch match : engine.scan(path, content)) {
            judge(match, path, content, found);
        }
        return sort(found);
    }

    private record Found(Secret secret, boolean generic, boolean allowed) {}

    private void judge(RuleMatch match, String path, Content content, List<Found> found) {
        SecretRule rule = match.rule();
        String line = content.lines(match.start(), Math.max(match.start(), match.end() - 1));
        int at = match.secretStart();
        var candidate = new Candidate(
                path,
                "",
                at,
                content.text().substring(at, match.secretEnd()),
                content.text().substring(match.start(), match.end()),
                line);
        if (!tooPlain(rule, candidate.secret()) && !isAllowed(rule, candidate)) {
            var secret = new Secret(
                    rule.id(), rule.description(), rule.rating(), path, "", content.line(at), content.column(at));
            found.add(new Found(secret, rule.generic(), line.contains(INLINE_ALLOW)));
        }
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
