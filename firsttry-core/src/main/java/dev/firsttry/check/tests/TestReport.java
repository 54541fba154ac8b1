package dev.firsttry.check.tests;

import java.util.List;
import java.util.Optional;

/**
 * What one {@code TEST-*.xml} file says.
 *
 * @param file for people: path from the top-level directory
 * @param suite the class that the report is about
 * @param declaredBad failures and errors that the suite element counts, which can be more than its cases show
 * @param corruption why the file cannot be believed; then {@code cases} is empty
 */
record TestReport(String file, String suite, List<TestCase> cases, int declaredBad, Optional<Corruption> corruption) {

    /** @param line counted from 1; 0 when unknown */
    record Corruption(String message, int line, int column) {}

    TestReport {
        cases = List.copyOf(cases);
    }

    static TestReport corrupt(String file, String message, int line, int column) {
        return new TestReport(
                file, "", List.of(), 0, Optional.of(new Corruption(message, Math.max(line, 0), Math.max(column, 0))));
    }

    long bad() {
        return cases.stream().filter(test -> test.outcome().isBad()).count();
    }
}
