package dev.firsttry.plan;

import java.util.List;

/** Scripts as comparable lines. */
final class Commands {

    private Commands() {}

    /** Lines without white space at their ends; no empty lines, no comments. */
    static List<String> lines(String script) {
        return script.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }
}
