package dev.firsttry;

import dev.firsttry.check.CheckCatalog;
import dev.firsttry.finding.Violation;
import dev.firsttry.policy.bypass.BypassKind;
import dev.firsttry.policy.bypass.BypassRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What the policy lets this build leave out, because somebody asked and it says so.
 *
 * @param cacheOff whether results are neither looked up nor stored
 * @param skipped names of checks that do not run
 * @param excused names of checks whose outcome does not count: those that do not run, and tests that were skipped
 */
record Grants(boolean cacheOff, Set<String> skipped, Set<String> excused) {

    private static final Set<BypassKind> OF_TESTS = Set.of(
            BypassKind.SKIP_TESTS,
            BypassKind.MAVEN_TEST_SKIP,
            BypassKind.TEST_SELECTION,
            BypassKind.TEST_FAILURE_IGNORE);

    static Grants of(List<BypassRequest> requests, Admission admission) {
        Set<String> rules =
                new TreeSet<>(admission.allowed().stream().map(Violation::rule).toList());
        Predicate<BypassRequest> granted =
                request -> rules.contains(request.kind().rule());
        List<BypassRequest> all = requests.stream().filter(granted).toList();
        Set<String> skipped = new TreeSet<>();
        all.forEach(request -> skipped.addAll(skippedBy(request)));
        Set<String> excused = new TreeSet<>(skipped);
        if (all.stream().anyMatch(request -> OF_TESTS.contains(request.kind()))) {
            excused.add(CheckCatalog.TESTS);
        }
        return new Grants(all.stream().anyMatch(request -> request.kind() == BypassKind.SKIP_CACHE), skipped, excused);
    }

    private static List<String> skippedBy(BypassRequest request) {
        return switch (request.kind()) {
            case FIRSTTRY_SKIP -> CheckCatalog.names();
            case SKIP_CHECKS -> named(request.asked().substring(request.asked().indexOf('=') + 1));
            default -> List.of();
        };
    }

    /** A list of names skips those; any other value, such as {@code true}, skips all. */
    private static List<String> named(String value) {
        List<String> names = Arrays.stream(value.split(",")).map(String::strip).toList();
        List<String> known =
                names.stream().filter(CheckCatalog.names()::contains).toList();
        return known.isEmpty() ? CheckCatalog.names() : known;
    }
}
