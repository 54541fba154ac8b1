package dev.firsttry.check;

import java.util.Optional;
import java.util.SortedMap;

/**
 * One check of the policy, with its parameters. Immutable and safe to run in several threads at once.
 *
 * <p>A check that finds something wrong answers with findings; it throws {@link dev.firsttry.finding.FirstTryException}
 * only when it cannot judge at all.
 */
public interface Check {

    /** As in the policy, such as {@code security_scan}. */
    String name();

    CheckScope scope();

    /** What an entry proven earlier for the same key means to this check. */
    Reuse reuse();

    /**
     * What the result depends on beyond the common fields (input files, module, FirstTry's and Java's version): the
     * parameters and the version of the check's own rules. Never paths of this machine.
     */
    SortedMap<String, String> keyFields(CheckContext context);

    /**
     * The answer where there is nothing to judge, such as a module without tests: found without work, so it is neither
     * looked up nor stored. Empty where there is something to judge.
     */
    default Optional<CheckResult> atOnce(CheckContext context) {
        return Optional.empty();
    }

    CheckResult run(CheckContext context);
}
