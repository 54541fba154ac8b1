package dev.firsttry.check.commits;

import java.util.List;
import java.util.function.Function;

/** Release notes as Markdown: what breaks first, then features, fixes and faster code. */
final class ReleaseNotes {

    private ReleaseNotes() {}

    static String markdown(String version, List<Change> changes) {
        var text = new StringBuilder("## ").append(version).append('\n');
        section(
                text,
                "Breaking changes",
                changes.stream().filter(Change::isBreaking).toList(),
                Change::breaking);
        section(text, "Features", of("feat", changes), Change::description);
        section(text, "Fixes", of("fix", changes), Change::description);
        section(text, "Performance", of("perf", changes), Change::description);
        section(text, "Reverted", of("revert", changes), Change::description);
        return text.toString();
    }

    private static List<Change> of(String type, List<Change> changes) {
        return changes.stream().filter(change -> change.type().equals(type)).toList();
    }

    private static void section(StringBuilder text, String title, List<Change> changes, Function<Change, String> what) {
        if (!changes.isEmpty()) {
            text.append("\n### ").append(title).append("\n\n");
        }
        for (Change change : changes) {
            String scope = change.scope().isEmpty() ? "" : "**" + change.scope() + ":** ";
            String said = what.apply(change).replace("\n", "\n  ");
            text.append("- ").append(scope).append(said);
            text.append(" (").append(change.id(), 0, 10).append(")\n");
        }
    }
}
