package dev.firsttry.expression.rules;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Optional;

/** Regular expressions as GitLab writes them: {@code /body/flags} with flags of i, s, m, U, matched by RE2. */
public final class Regexes {

    private static final Pattern FORM = Pattern.compile("(?s)/(.+)/([ismU]*)");
    private static final int MAX_LENGTH = 10_000;

    private Regexes() {}

    /** Empty for what is not of that form or what RE2 does not accept. */
    public static Optional<Pattern> parse(String text) {
        var matcher = FORM.matcher(text.replace("\\/", "/"));
        if (text.length() > MAX_LENGTH || !matcher.matches()) {
            return Optional.empty();
        }
        String flags = matcher.group(2);
        return compile((flags.isEmpty() ? "" : "(?" + flags + ")") + matcher.group(1));
    }

    /** A bare RE2 expression; empty for what it does not accept. */
    public static Optional<Pattern> compile(String regex) {
        try {
            return Optional.of(Pattern.compile(regex));
        } catch (PatternSyntaxException refused) {
            return Optional.empty();
        }
    }
}
