package dev.firsttry.it;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What {@code bypass.properties} of an invoker project says: a row of the table in {@code docs/enforcement.md}.
 *
 * @param order rows are sorted by it
 * @param request what is done, in Markdown
 * @param rules ids that it is refused or recorded with; none where nobody sees it
 * @param goals what the goals make of it: {@code refused}, {@code recorded}, {@code unseen}, or {@code absent} when they do
 *     not come into it
 * @param extension the same for {@code <extensions>true</extensions>}
 * @param where regular expression of the place that every message names
 * @param remark how it ends, in Markdown
 */
public record BypassRow(
        int order, String request, List<String> rules, String goals, String extension, String where, String remark) {

    public static final String FILE = "bypass.properties";

    private static final Set<String> FIELDS =
            Set.of("order", "request", "rules", "goals", "extension", "where", "remark", "parent");
    private static final List<String> OUTCOMES = List.of("refused", "recorded", "unseen", "absent");

    /** Unknown and missing fields are errors. */
    public static BypassRow read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        Set<String> unknown = new TreeSet<>(properties.stringPropertyNames());
        unknown.removeAll(FIELDS);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(file + " has unknown fields: " + unknown);
        }
        return new BypassRow(
                Integer.parseInt(field(properties, "order", file)),
                field(properties, "request", file),
                Stream.of(properties.getProperty("rules", "").split(","))
                        .map(String::strip)
                        .filter(rule -> !rule.isEmpty())
                        .toList(),
                outcome(properties, "goals", file),
                outcome(properties, "extension", file),
                properties.getProperty("where", ""),
                properties.getProperty("remark", ""));
    }

    /** How many halves end so. */
    int halves(String outcome) {
        return (int) Stream.of(goals, extension).filter(outcome::equals).count();
    }

    private static String outcome(Properties properties, String name, Path file) {
        String outcome = field(properties, name, file);
        if (!OUTCOMES.contains(outcome)) {
            throw new IllegalArgumentException(file + ": " + name + " must be one of " + OUTCOMES);
        }
        return outcome;
    }

    private static String field(Properties properties, String name, Path file) {
        String value = properties.getProperty(name, "");
        if (value.isBlank()) {
            throw new IllegalArgumentException(file + " lacks " + name);
        }
        return value;
    }
}
