package dev.firsttry.maven;

import dev.firsttry.finding.Finding;
import dev.firsttry.finding.FirstTryException;
import dev.firsttry.finding.Location;

/** How a goal writes what it says. */
enum LogFormat {
    TEXT,
    JSON;

    /** @throws FirstTryException {@code [usage/log-format]} */
    static LogFormat named(String name) {
        return switch (name) {
            case "text" -> TEXT;
            case "json" -> JSON;
            default ->
                throw new FirstTryException(Finding.error(
                        "usage/log-format",
                        "",
                        "firsttry.log.format is '" + name + "', which is no format",
                        "Use text or json.",
                        Location.NONE));
        };
    }
}
