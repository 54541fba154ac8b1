package dev.firsttry.report.junit;

import dev.firsttry.event.TaskStatus;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Severity;
import dev.firsttry.report.TaskLine;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * One task as a test.
 *
 * @param type rule of the first error, or the task's status
 * @param details findings, the most severe first, at most {@link #MOST_DETAILS}
 */
record TestCase(String name, Duration time, Result result, String type, String message, List<String> details) {

    private static final int MOST_DETAILS = 100;

    /** What a test result can be. */
    enum Result {
        PASSED,
        FAILED,
        BROKEN,
        SKIPPED;

        boolean isProblem() {
            return this == FAILED || this == BROKEN;
        }
    }

    /**
     * @param found the task's findings, in any order
     * @param passed whether the whole run did
     */
    static TestCase of(TaskLine task, List<Finding> found, boolean passed) {
        List<Finding> findings = found.stream()
                .sorted(Comparator.comparing(Finding::severity).reversed())
                .toList();
        Result result = result(task.status());
        boolean tolerated = result.isProblem() && passed;
        return new TestCase(
                task.id(),
                task.duration(),
                tolerated ? Result.SKIPPED : result,
                type(task, findings),
                tolerated ? "tolerated by the policy: " + message(task) : message(task),
                details(findings));
    }

    /** A problem of the run that no task stands for. */
    static TestCase problem(String name, String type, String message, String remedy) {
        List<String> details = remedy.isEmpty() ? List.of(message) : List.of(message, "-> " + remedy);
        return new TestCase(name, Duration.ZERO, Result.FAILED, type, message, details);
    }

    static TestCase passed(String name) {
        return new TestCase(name, Duration.ZERO, Result.PASSED, "", "", List.of());
    }

    /** The finding in one line, and under it what to do. */
    static Stream<String> detail(Finding finding) {
        String headline = finding.severity().json() + " " + finding.headline();
        return finding.remedy().isEmpty() ? Stream.of(headline) : Stream.of(headline, "    -> " + finding.remedy());
    }

    private static Result result(TaskStatus status) {
        return switch (status) {
            case SUCCESS -> Result.PASSED;
            case FAILURE -> Result.FAILED;
            case SKIPPED -> Result.SKIPPED;
            case CANCELLED, UNSUPPORTED -> Result.BROKEN;
        };
    }

    private static String type(TaskLine task, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(Finding::rule)
                .findFirst()
                .orElse(task.status().json());
    }

    private static String message(TaskLine task) {
        String reason = task.reason().isEmpty() ? "" : ": " + task.reason();
        return task.status().json() + reason;
    }

    private static List<String> details(List<Finding> findings) {
        int more = findings.size() - MOST_DETAILS;
        Stream<String> rest = more > 0 ? Stream.of("... and " + more + " more in report.json") : Stream.of();
        return Stream.concat(findings.stream().limit(MOST_DETAILS).flatMap(TestCase::detail), rest)
                .toList();
    }
}
