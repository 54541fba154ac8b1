package dev.firsttry.check.tests;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the tests of a module came to, without times: class name to counts. As text one line a class, sorted:
 * {@code class<TAB>executed<TAB>skipped}.
 */
record TestEvidence(SortedMap<String, Counts> classes) {

    private static final int MAX_CHARS = 64 << 20;

    /** @param executed passed, failed or errored */
    record Counts(int executed, int skipped) {
        Counts plus(TestOutcome outcome) {
            return outcome == TestOutcome.SKIPPED
                    ? new Counts(executed, skipped + 1)
                    : new Counts(executed + 1, skipped);
        }
    }

    static TestEvidence of(Collection<TestReport> reports) {
        var classes = new TreeMap<String, Counts>();
        for (TestReport report : reports) {
            for (TestCase test : report.cases()) {
                String key = test.className().replaceAll("\\s", " ");
                classes.put(key, classes.getOrDefault(key, new Counts(0, 0)).plus(test.outcome()));
            }
        }
        return new TestEvidence(classes);
    }

    long executed() {
        return classes.values().stream().mapToLong(Counts::executed).sum();
    }

    long skipped() {
        return classes.values().stream().mapToLong(Counts::skipped).sum();
    }

    /** Tests that a report names, whether or not they were skipped. */
    long known() {
        return executed() + skipped();
    }

    String text() {
        var text = new StringBuilder();
        for (Map.Entry<String, Counts> entry : classes.entrySet()) {
            Counts counts = entry.getValue();
            text.append(entry.getKey()).append('\t').append(counts.executed());
            text.append('\t').append(counts.skipped()).append('\n');
        }
        return text.toString();
    }

    /** Empty when the text is not evidence. */
    static Optional<TestEvidence> parse(String text) {
        var classes = new TreeMap<String, Counts>();
        if (text.length() > MAX_CHARS) {
            return Optional.empty();
        }
        for (String line : text.lines().toList()) {
            String[] parts = line.split("\t", -1);
            if (parts.length != 3 || !parts[1].matches("\\d{1,9}") || !parts[2].matches("\\d{1,9}")) {
                return Optional.empty();
            }
            classes.put(parts[0], new Counts(Integer.parseInt(parts[1]), Integer.parseInt(parts[2])));
        }
        return Optional.of(new TestEvidence(classes));
    }
}
