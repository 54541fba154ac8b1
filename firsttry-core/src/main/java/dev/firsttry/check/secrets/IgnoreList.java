package dev.firsttry.check.secrets;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * A {@code .gitleaksignore}: one fingerprint a line, {@code file:rule:line} or {@code commit:file:rule:line}; {@code #}
 * begins a comment line. A fingerprint without a commit also ignores the finding in history.
 */
record IgnoreList(Set<String> fingerprints) {

    static final IgnoreList NONE = new IgnoreList(Set.of());

    static IgnoreList parse(String text) {
        return new IgnoreList(text.lines()
                .map(line -> line.strip().replace('\\', '/'))
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .collect(Collectors.toUnmodifiableSet()));
    }

    boolean ignores(Secret secret) {
        return fingerprints.contains(secret.fingerprint()) || fingerprints.contains(secret.inFile());
    }
}
