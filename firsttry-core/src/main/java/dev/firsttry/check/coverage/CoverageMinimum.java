package dev.firsttry.check.coverage;

import dev.firsttry.check.CheckCatalog;
import dev.firsttry.check.CheckResult;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Location;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The policy's {@code min_percent} over all modules together. Judged once, when all their results are there. */
public final class CoverageMinimum {

    /** Names of the measures of a result that count here. */
    public static final List<String> MEASURES =
            List.of(Counts.COVERED_LINES, Counts.LINES, Counts.COVERED_BRANCHES, Counts.BRANCHES);

    private CoverageMinimum() {}

    /** @param results of the check {@code coverage}, one for each module */
    public static Optional<Finding> judge(CoverageParameters parameters, Collection<CheckResult> results) {
        Counts all = total(results);
        if (all.lines() > 0 && all.reaches(parameters.minPercent())) {
            return Optional.empty();
        }
        String message = all.lines() == 0
                ? "no line of any class could be judged"
                : "all modules together cover " + all + "; the policy wants " + parameters.minPercent()
                        + " % of the lines";
        return Optional.of(Finding.error(
                all.lines() == 0 ? "coverage/none" : "coverage/too-low",
                CheckCatalog.COVERAGE,
                message,
                "add tests",
                Location.NONE));
    }

    /** What all modules together cover, for people. */
    public static String sum(Collection<CheckResult> results) {
        return total(results) + " in all modules";
    }

    private static Counts total(Collection<CheckResult> results) {
        return results.stream().map(Counts::of).reduce(new Counts(0, 0, 0, 0), Counts::plus);
    }
}
