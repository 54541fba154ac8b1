package dev.firsttry.check.secrets;

import com.google.re2j.Matcher;

/**
 * Where a rule's expression matched. Offsets into the content.
 *
 * @param secretStart of the group that the rule names, else of the first that is not empty, else of the whole match
 */
record RuleMatch(SecretRule rule, int start, int end, int secretStart, int secretEnd) {

    /** @param offset of the text that the matcher looked at */
    static RuleMatch of(SecretRule rule, Matcher matcher, int offset) {
        int group = secretGroup(rule, matcher);
        return new RuleMatch(
                rule,
                matcher.start() + offset,
                matcher.end() + offset,
                matcher.start(group) + offset,
                matcher.end(group) + offset);
    }

    private static int secretGroup(SecretRule rule, Matcher matcher) {
        if (rule.secretGroup() > 0) {
            return matcher.start(rule.secretGroup()) < 0 ? 0 : rule.secretGroup();
        }
        for (int group = 1; group <= matcher.groupCount(); group++) {
            if (matcher.end(group) > matcher.start(group)) {
                return group;
            }
        }
        return 0;
    }
}
