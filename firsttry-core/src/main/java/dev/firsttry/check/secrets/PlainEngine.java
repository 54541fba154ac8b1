package dev.firsttry.check.secrets;

import com.google.re2j.Matcher;
import java.util.Locale;

/**
 * Evaluates a rule the plain way: over the whole content, if it has one of the keywords. What any faster engine must
 * agree with.
 */
final class PlainEngine {

    private PlainEngine() {}

    /** Told of each match. */
    interface Matches {
        void match(SecretRule rule, Matcher matcher);
    }

    static void scan(SecretRules rules, String path, Content content, Matches matches) {
        String lower = content.text().toLowerCase(Locale.ROOT);
        for (SecretRule rule : rules.rules()) {
            boolean concerned =
                    rule.path().map(files -> files.matcher(path).find()).orElse(true);
            if (concerned && hasKeyword(rule, lower)) {
                Matcher matcher = rule.pattern().matcher(content.text());
                while (matcher.find()) {
                    matches.match(rule, matcher);
                }
            }
        }
    }

    private static boolean hasKeyword(SecretRule rule, String lower) {
        return rule.keywords().isEmpty() || rule.keywords().stream().anyMatch(lower::contains);
    }
}
