package dev.firsttry.check.tests;

/** How one test case ended. */
enum TestOutcome {
    PASSED,
    SKIPPED,
    FAILED,
    ERRORED;

    boolean isBad() {
        return this == FAILED || this == ERRORED;
    }
}
