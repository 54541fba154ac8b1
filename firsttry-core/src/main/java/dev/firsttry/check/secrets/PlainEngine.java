package dev.firsttry.check.secrets;

import com.google.re2j.Matcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Evaluates rules the plain way: each over the whole content, if that has one of its keywords. What any faster engine
 * must agree with.
 */
final class PlainEngine {

    private PlainEngine() {}

    static List<RuleMatch> scan(SecretRules rules, String path, Content content) {
        var matches = new ArrayList<RuleMatch>();
        String lower = content.text().toLowerCase(Locale.ROOT);
        for (SecretRule rule : rules.rules()) {
            if (rule.concerns(path) && hasKeyword(rule, lower)) {
                matches.addAll(scan(rule, content));
            }
        }
        return matches;
    }

    static List<RuleMatch> scan(SecretRule rule, Content content) {
        var matches = new ArrayList<RuleMatch>();
        Matcher matcher = rule.pattern().matcher(content.text());
        while (matcher.find()) {
            matches.add(RuleMatch.of(rule, matcher, 0));
        }
        return matches;
    }

    private static boolean hasKeyword(SecretRule rule, String lower) {
        return rule.keywords().isEmpty() || rule.keywords().stream().anyMatch(lower::contains);
    }
}
