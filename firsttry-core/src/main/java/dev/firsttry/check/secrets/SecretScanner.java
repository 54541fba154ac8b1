package dev.firsttry.check.secrets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds secrets in the content of one file, also where it is encoded. For one thread. */
final class SecretScanner {

    /** How many encodings may lie on top of each other. */
    private static final int MAX_DECODE_DEPTH = 5;

    /** Of so many in one file, one counts as near: nobody may make the scan compare each with each. */
    private static final int MANY = 1_000;

    private static final int CONTEXT = 200;
    static final String INLINE_ALLOW = "gitleaks:allow";

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

    /**
     * A match that is a finding as far as its rule is concerned.
     *
     * @param line where the match begins, which may be before the secret
     */
    private record Found(Secret secret, SecretRule rule, boolean allowed, int line, int column) {

        /** A specific rule's finding on the same line, if it is rated as high and lets nothing through that this does not. */
        boolean yieldsTo(Found other) {
            return other.secret.rating().compareTo(secret.rating()) >= 0 && (allowed || !other.allowed);
        }

        /** @param others what may be required, by rule */
        boolean counts(Map<String, List<Found>> others) {
            return !rule.composition().silent()
                    && rule.composition().required().stream()
                            .allMatch(each -> isNear(each, others.getOrDefault(each.rule(), List.of())));
        }

        private boolean isNear(Composition.Required required, List<Found> others) {
            return others.size() > MANY
                    || others.stream().anyMatch(other -> required.isNear(line - other.line, column - other.column));
        }
    }

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
            // Of decoded text only the place of the encoded one is known.
            boolean decoded = content != place.content();
            Secret secret = place.secret(rule);
            found.add(new Found(
                    secret,
                    rule,
                    line.contains(INLINE_ALLOW),
                    decoded ? secret.line() : content.line(match.start()),
                    decoded ? secret.column() : content.column(match.start())));
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
    private static Scan sort(List<Found> all) {
        Map<String, List<Found>> byRule = all.stream()
                .filter(each -> !each.allowed())
                .collect(Collectors.groupingBy(each -> each.rule().id()));
        List<Found> found = all.stream().filter(each -> each.counts(byRule)).toList();
        Map<Integer, List<Found>> specific = found.stream()
                .filter(each -> !each.rule().generic())
                .collect(Collectors.groupingBy(each -> each.secret().line()));
        var taken = new HashSet<Integer>();
        var secrets = new TreeSet<Secret>(ORDER);
        var allowed = new TreeSet<Secret>(ORDER);
        for (Found each : found) {
            int line = each.secret().line();
            boolean said = each.rule().generic()
                    && (taken.contains(line)
                            || specific.getOrDefault(line, List.of()).stream().anyMatch(each::yieldsTo));
            if (!said) {
                (each.allowed() ? allowed : secrets).add(each.secret());
            }
            if (!said && each.rule().generic()) {
                taken.add(line);
            }
        }
        return new Scan(List.copyOf(secrets), List.copyOf(allowed));
    }
}
