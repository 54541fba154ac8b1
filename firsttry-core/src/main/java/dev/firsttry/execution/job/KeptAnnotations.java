package dev.firsttry.execution.job;

import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Location;
import dev.firsttry.finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a job told with workflow commands, as values of its cache entry: a hit that kept silent about a warning would say
 * less than the run that it stands for. Each value is severity, rule, file, line and column, one a line, and then the
 * message.
 */
final class KeptAnnotations {

    private static final String NAME = "annotation:";
    private static final int FIELDS = 6;

    private KeptAnnotations() {}

    static Map<String, String> values(List<Finding> findings) {
        Map<String, String> values = new TreeMap<>();
        for (Finding finding : findings) {
            Location place = finding.location();
            // Names are sorted as text, so numbers have the same width.
            values.put(
                    String.format(Locale.ROOT, "%s%04d", NAME, values.size()),
                    String.join(
                            "\n",
                            finding.severity().name(),
                            finding.rule(),
                            place.file().replace('\n', ' '),
                            Integer.toString(place.line()),
                            Integer.toString(place.column()),
                            finding.message()));
        }
        return values;
    }

    static List<Finding> of(Map<String, String> values) {
        List<Finding> findings = new ArrayList<>();
        new TreeMap<>(values).forEach((name, value) -> {
            if (name.startsWith(NAME)) {
                findings.add(finding(value.split("\n", FIELDS)));
            }
        });
        return findings;
    }

    private static Finding finding(String[] fields) {
        Location place = fields[2].isEmpty()
                ? Location.NONE
                : new Location(fields[2], Integer.parseInt(fields[3]), Integer.parseInt(fields[4]));
        return Finding.of(Severity.valueOf(fields[0]), fields[1], "", fields[5], "", place);
    }
}
