package dev.firsttry.check.secrets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;

/** Finds secrets in the content of one file, also where it is encoded. For one thread. */
final class SecretScanner {

    /** How many encodings may lie on top of each other. */
    private static final int MAX_DECODE_DEPTH = 5;

    private static final int CONTEXT = 200;
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

    /** @param commit full id for a file of history; else empty */
    Scan scan(String path, String commit, byte[] bytes) {
        Content content = Content.of(bytes);
        var found = new ArrayList<Found>();
        for (RuleMatch match : engine.scan(path, content)) {
            judge(match, new Place(path, commit, content, match.secretStart()), content, found);
        }
        for (Encodings.Segment segment : Encodings.find(content.bytes())) {
            decoded(segment, content, new Place(path, commit, content, segment.start()), 1, found);
        }
        return sort(found);
    }

    /** Where a finding is reported: for decoded text, where the encoded one stands. */
    private record Place(String path, String commit, Content content, int offset) {
        Secret secret(SecretRule rule) {
            return new Secret(
                    rule.id(),
                    rule.description(),
                    rule.rating(),
                    path,
                    commit,
                    content.line(offset),
                    content.column(offset));
        }
    }

    private record Found(Secret secret, boolean generic, boolean allowed) {}

    /** Scans decoded text in its place on the line, for rules that want a name in front; counts what touches it. */
    private void decoded(Encodings.Segment segment, Content around, Place place, int depth, List<Found> found) {
        String before = around.before(segment.start(), CONTEXT);
        String text = before + segment.decoded() + around.after(segment.end(), CONTEXT);
        Content content = Content.ofText(text);
        int from = before.length();
        int to = from + segment.decoded().length();
        for (RuleMatch match : engine.scan(place.path(), content)) {
            if (match.secretStart() < to && match.secretEnd() > from) {
                judge(match, place, content, found);
            }
        }
        if (depth < MAX_DECODE_DEPTH) {
            Encodings.find(content.bytes()).stream()
                    .filter(inner -> inner.start() < to && inner.end() > from)
                    .forEach(inner -> decoded(inner, content, place, depth + 1, found));
        }
    }

    private void judge(RuleMatch match, Place place, Content content, List<Found> found) {
        SecretRule rule = match.rule();
        String line = content.lines(match.start(), Math.max(match.start(), match.end() - 1));
        String text = content.text();
        var candidate = new Candidate(
                place.path(),
                place.commit(),
                match.secretStart(),
                text.substring(match.secretStart(), match.secretEnd()),
                text.substring(match.start(), match.end()),
                line);
        if (!tooPlain(rule, candidate.secret()) && !isAllowed(rule, candidate)) {
            found.add(new Found(place.secret(rule), rule.generic(), line.contains(INLINE_ALLOW)));
        }
    }

    private static boolean tooPlain(SecretRule rule, String secret) {
        return rule.entropy() > 0 && Entropy.of(secret) <= rule.entropy();
    }

    private boolean isAllowed(SecretRule rule, Candidate candidate) {
        return rules.allowlists().stream().anyMatch(list -> list.allows(candidate))
                || rule.allowlists().stream().anyMatch(list -> list.allows(candidate));
    }

    /** A generic rule yields to a specific one on the same line, and two generic ones say it once. */
    private static Scan sort(List<Found> found) {
        var taken = new HashSet<Integer>();
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
