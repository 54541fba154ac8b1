package dev.firsttry.execution.gitlab;

import java.util.List;

/**
 * When a failed job is tried again.
 *
 * @param max tries after the first
 * @param when kinds of failure, empty: see {@code exitCodes}
 * @param exitCodes of the script; empty: see {@code when}. With both empty every failure counts
 */
record Retry(int max, List<String> when, List<Integer> exitCodes) {

    static Retry of(KeywordData keywords) {
        List<Integer> codes = List.of();
        List<String> when = List.of();
        int max = keywords.text("retry").map(Retry::number).orElse(0);
        if (keywords.mapping("retry").isPresent()) {
            KeywordData retry = keywords.mapping("retry").get();
            max = retry.text("max").map(Retry::number).orElse(0);
            when = retry.texts("when");
            codes = retry.texts("exit_codes").stream().map(Retry::number).toList();
        }
        return new Retry(max, when, codes);
    }

    private static int number(String text) {
        return text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
    }

    /** @param tried how often it has failed, this time included */
    boolean again(int tried, Attempt attempt) {
        boolean always = when.contains("always") || when.isEmpty() && exitCodes.isEmpty();
        boolean named = attempt.failureKinds().stream().anyMatch(when::contains);
        return tried <= max && (always || named || exitCodes.contains(attempt.exitCode()));
    }
}
