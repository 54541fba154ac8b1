package dev.firsttry.check.license;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads licence expressions. {@code AND} binds tighter than {@code OR}, {@code WITH} tightest. */
final class SpdxParser {

    private static final Pattern TOKEN = Pattern.compile("\\s*([()]|[A-Za-z0-9.:+-]+)\\s*");
    private static final int LONGEST = 1_000;

    private final SpdxIds ids;
    private final Deque<String> tokens;

    private SpdxParser(SpdxIds ids, Deque<String> tokens) {
        this.ids = ids;
        this.tokens = tokens;
    }

    /** Empty when the text is no expression of known licences. */
    static Optional<SpdxExpression> parse(String text, SpdxIds ids) {
        var tokens = new ArrayDeque<String>();
        Matcher matcher = TOKEN.matcher(text);
        int end = 0;
        while (text.length() <= LONGEST && matcher.find() && matcher.start() == end) {
            tokens.add(matcher.group(1));
            end = matcher.end();
        }
        if (end != text.length() || tokens.isEmpty()) {
            return Optional.empty();
        }
        var parser = new SpdxParser(ids, tokens);
        return parser.or().filter(expression -> tokens.isEmpty());
    }

    private Optional<SpdxExpression> or() {
        var parts = new ArrayList<SpdxExpression>();
        do {
            Optional<SpdxExpression> part = and();
            if (part.isEmpty()) {
                return part;
            }
            parts.add(part.get());
        } while (takes("OR"));
        return Optional.of(parts.size() == 1 ? parts.get(0) : new SpdxExpression.Or(parts));
    }

    private Optional<SpdxExpression> and() {
        List<SpdxExpression> parts = new ArrayList<>();
        do {
            Optional<SpdxExpression> part = single();
            if (part.isEmpty()) {
                return part;
            }
            parts.add(part.get());
        } while (takes("AND"));
        return Optional.of(parts.size() == 1 ? parts.get(0) : new SpdxExpression.And(parts));
    }

    private Optional<SpdxExpression> single() {
        if (takes("(")) {
            return or().filter(inner -> takes(")"));
        }
        return Optional.ofNullable(tokens.poll())
                .flatMap(this::id)
                .flatMap(id -> takes("WITH")
                        ? Optional.ofNullable(tokens.poll()).map(exception -> id + " WITH " + exception)
                        : Optional.of(id))
                .map(SpdxExpression.One::new);
    }

    /** {@code X+} is a licence of the list too: this version or any later one. */
    private Optional<String> id(String token) {
        if (token.startsWith("LicenseRef-")) {
            return Optional.of(token);
        }
        return ids.find(token)
                .or(() -> token.endsWith("+")
                        ? ids.find(token.substring(0, token.length() - 1)).map(id -> id + "+")
                        : Optional.empty());
    }

    private boolean takes(String token) {
        boolean next = token.equalsIgnoreCase(tokens.peek());
        if (next) {
            tokens.poll();
        }
        return next;
    }
}
