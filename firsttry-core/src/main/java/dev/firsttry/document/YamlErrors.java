package dev.firsttry.document;

import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Says in plain words what SnakeYAML said. */
final class YamlErrors {

    private YamlErrors() {}

    static Unreadable unreadable(MarkedYAMLException error) {
        Mark mark = error.getProblemMark() == null ? error.getContextMark() : error.getProblemMark();
        return mark == null
                ? new Unreadable(1, 1, message(error))
                : new Unreadable(mark.getLine() + 1, mark.getColumn() + 1, message(error));
    }

    private static String message(MarkedYAMLException error) {
        String problem = error.getProblem() == null
                ? "malformed YAML"
                : error.getProblem().strip();
        if (problem.contains("'\\t(TAB)'")) {
            return "a tab cannot indent YAML: use spaces";
        }
        String context = error.getContext() == null ? "" : error.getContext().strip();
        return context.isEmpty() ? problem : context + ": " + problem;
    }
}
