package dev.firsttry.check.tests;

/**
 * One test case of a report.
 *
 * @param flaky whether it failed first and passed when it was run again
 * @param message first line of what the test framework said; bounded; empty when it passed
 * @param trace stack trace; bounded; empty when it passed
 */
record TestCase(String className, String name, TestOutcome outcome, boolean flaky, String message, String trace) {

    /** {@code Class.method}, for people. */
    String title() {
        return name.isEmpty() ? className : className + "." + name;
    }
}
