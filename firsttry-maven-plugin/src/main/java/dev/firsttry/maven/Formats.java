package dev.firsttry.maven;

import dev.firsttry.finding.Finding;
import dev.firsttry.finding.FirstTryException;
import dev.firsttry.finding.Location;
import dev.firsttry.plan.format.PlanFormat;

/** Names of formats. An unknown one is an error, never replaced by another. */
final class Formats {

    private Formats() {}

    static PlanFormat named(String id) {
        return PlanFormat.named(id)
                .orElseThrow(() -> new FirstTryException(Finding.error(
                        "usage/format",
                        "",
                        "firsttry.format is '" + id + "', which is no format",
                        "Use one of " + String.join(", ", PlanFormat.ids()) + ".",
                        Location.NONE)));
    }
}
