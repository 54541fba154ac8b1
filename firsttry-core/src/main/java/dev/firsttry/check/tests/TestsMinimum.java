package dev.firsttry.check.tests;

import dev.firsttry.check.CheckCatalog;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Location;
import java.util.Optional;

/**
 * The policy's {@code min_count}: it counts executed tests over the whole repository, because a reactor rightly has
 * modules without tests. Judged once, when the results of all modules are there.
 */
public final class TestsMinimum {

    private TestsMinimum() {}

    /**
     * @param minCount of the policy; with 0 a repository without tests passes, by the policy's own word
     * @param executed tests that ran in all modules together
     */
    public static Optional<Finding> judge(int minCount, long executed) {
        if (executed >= minCount) {
            return Optional.empty();
        }
        return Optional.of(Finding.error(
                executed == 0 ? "tests/none" : "tests/too-few",
                CheckCatalog.TESTS,
                executed + (executed == 1 ? " test was" : " tests were") + " executed; the policy wants at least "
                        + minCount,
                executed == 0 ? "add a test, then " + TestFindings.PROVE_IT : "add tests",
                Location.NONE));
    }
}
