package dev.firsttry.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One section of the rule book: one file of {@code src/main/resources/dev/firsttry/finding/rules}. A line
 * {@code id[, id] | what it means | what to do} is a rule; every other line is prose in Markdown.
 *
 * @param name of the file, without its ending
 * @param lines as they are in the file
 */
public record RuleSection(String name, List<String> lines) {

    private static final Pattern BETWEEN = Pattern.compile(" \\| ");
    private static final String END = " |";

    public RuleSection {
        lines = List.copyOf(lines);
    }

    /** Every rule of the section, in the order of the file. */
    public List<Rule> rules() {
        return lines.stream().flatMap(line -> rules(line).stream()).toList();
    }

    /** The rules that a line declares: several when it names several ids; none when it is prose. */
    public static List<Rule> rules(String line) {
        List<String> cells = new ArrayList<>(Arrays.asList(BETWEEN.split(line, 3)));
        if (cells.size() == 1) {
            return List.of();
        }
        cells.add("");
        String means = cells.get(1);
        if (means.endsWith(END)) {
            means = means.substring(0, means.length() - END.length());
        }
        String meaning = means.strip();
        return Stream.of(cells.get(0).split(", "))
                .map(id -> new Rule(id.strip(), meaning, cells.get(2).strip()))
                .toList();
    }
}
