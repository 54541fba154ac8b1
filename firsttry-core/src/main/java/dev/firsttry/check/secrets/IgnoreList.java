package dev.firsttry.check.secrets;

import dev.firsttry.check.Baseline;
import dev.firsttry.check.Shrinking.Version;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A {@code .gitleaksignore}: one fingerprint a line, {@code file:rule:line} or {@code commit:file:rule:line}; {@code #}
 * begins a comment line. A fingerprint without a commit also ignores the finding in history.
 */
record IgnoreList(Set<String> fingerprints) {

    static final IgnoreList NONE = new IgnoreList(Set.of());

    private static final Pattern LINE = Pattern.compile(":[0-9]+$");

    /** Empty when there is no such file. */
    static Optional<IgnoreList> read(Version files) {
        return files.read(Settings.IGNORE).map(bytes -> parse(new String(bytes, StandardCharsets.UTF_8)));
    }

    static IgnoreList parse(String text) {
        return new IgnoreList(text.lines()
                .map(line -> line.strip().replace('\\', '/'))
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .collect(Collectors.toUnmodifiableSet()));
    }

    boolean ignores(Secret secret) {
        return fingerprints.contains(secret.fingerprint()) || fingerprints.contains(secret.inFile());
    }

    /** How many of each kind in each file; a line may move. */
    Baseline forgiven() {
        var counts = new TreeMap<String, Integer>();
        fingerprints.forEach(each -> counts.merge(LINE.matcher(each).replaceFirst(""), 1, Integer::sum));
        return new Baseline(counts);
    }
}
