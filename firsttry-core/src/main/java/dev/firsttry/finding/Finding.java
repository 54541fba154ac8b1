package dev.firsttry.finding;

import java.util.Objects;

/**
 * One thing that a check found. Never holds {@code null}; what does not apply is empty.
 *
 * @param rule id as documented in {@code docs/rules.md}, such as {@code tests/failed}
 * @param check name of the check as in the policy, such as {@code security_scan}
 * @param message what is wrong, one sentence, no secret text
 * @param remedy what to do next; empty when the message says it all
 * @param location where; {@link Location#NONE} when there is no place
 * @param commit full commit id, for findings in history; else empty
 * @param fingerprint stable identity of the finding between runs, for baselines; lower-case hex or tool-defined text
 */
public record Finding(
        String rule,
        String check,
        Severity severity,
        String message,
        String remedy,
        Location location,
        String commit,
        String fingerprint) {

    public Finding {
        Objects.requireNonNull(rule);
        Objects.requireNonNull(check);
        Objects.requireNonNull(severity);
        Objects.requireNonNull(message);
        Objects.requireNonNull(remedy);
        Objects.requireNonNull(location);
        Objects.requireNonNull(commit);
        Objects.requireNonNull(fingerprint);
    }

    /** A finding of severity error whose fingerprint is its rule and place. */
    public static Finding error(String rule, String check, String message, String remedy, Location location) {
        return of(Severity.ERROR, rule, check, message, remedy, location);
    }

    /** A finding whose fingerprint is its rule and place. */
    public static Finding of(
            Severity severity, String rule, String check, String message, String remedy, Location location) {
        return new Finding(rule, check, severity, message, remedy, location, "", rule + "@" + location);
    }

    /** Written out for a young JVM, as is the hash ({@code docs/architecture.md}). */
    @Override
    public boolean equals(Object other) {
        return other instanceof Finding that
                && fingerprint.equals(that.fingerprint)
                && rule.equals(that.rule)
                && check.equals(that.check)
                && severity == that.severity
                && message.equals(that.message)
                && remedy.equals(that.remedy)
                && location.equals(that.location)
                && commit.equals(that.commit);
    }

    @Override
    public int hashCode() {
        return 31 * rule.hashCode() + fingerprint.hashCode();
    }

    /** What a person reads: {@code [rule] message (file:line:column)}. */
    public String headline() {
        String place = location.isKnown() ? " (" + location + ")" : "";
        return "[" + rule + "] " + message + place;
    }
}
