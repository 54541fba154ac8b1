package dev.firsttry.maven;

import dev.firsttry.finding.Finding;
import dev.firsttry.finding.FirstTryException;
import dev.firsttry.finding.Location;
import dev.firsttry.plan.format.PlanFormat;
import java.util.List;

/** Names of formats. An unknown one is an error, never replaced by another. */
final class Formats {

    private static final List<String> TEXT_OR_JSON = List.of("text", "json");

    private Formats() {}

    static PlanFormat named(String id) {
        return PlanFormat.named(id).orElseThrow(() -> unknown(id, PlanFormat.ids()));
    }

    /** Of a goal that writes text and JSON. */
    static boolean isJson(String id) {
        if (!TEXT_OR_JSON.contains(id)) {
            throw unknown(id, TEXT_OR_JSON);
        }
        return id.equals("json");
    }

    private static FirstTryException unknown(String id, List<String> known) {
        return new FirstTryException(Finding.error(
                "usage/format",
                "",
                "firsttry.format is '" + id + "', which is no format",
                "Use one of " + String.join(", ", known) + ".",
                Location.NONE));
    }
}
