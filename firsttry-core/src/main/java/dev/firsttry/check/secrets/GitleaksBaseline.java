package dev.firsttry.check.secrets;

import dev.firsttry.check.Baseline;
import dev.firsttry.check.Shrinking.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Findings that a repository has on record in reports of gitleaks itself: what {@code gitleaks --baseline-path} takes.
 *
 * @param files where they were read, which gitleaks does not scan either
 * @param byFile entries by the file that they are about
 */
record GitleaksBaseline(List<String> files, Map<String, List<GitleaksEntry>> byFile) {

    /** Gitleaks has no name for it; these are the ones that people use, at the top of the repository. */
    static final List<String> NAMES = List.of(".gitleaks-baseline.json", "gitleaks-baseline.json");

    static final GitleaksBaseline NONE = new GitleaksBaseline(List.of(), Map.of());

    GitleaksBaseline {
        files = List.copyOf(files);
        byFile = Map.copyOf(byFile);
    }

    /**
     * One report; empty when it is not there.
     *
     * @throws GitleaksFault when it is damaged
     */
    static Optional<GitleaksBaseline> read(Version files, String name) {
        return files.read(name)
                .map(bytes -> new GitleaksBaseline(
                        List.of(name),
                        GitleaksReport.read(bytes).stream().collect(Collectors.groupingBy(GitleaksEntry::file))));
    }

    /** This and one more report. */
    GitleaksBaseline with(GitleaksBaseline other) {
        var all = new ArrayList<>(files);
        all.addAll(other.files);
        var merged = new TreeMap<>(byFile);
        other.byFile.forEach((name, entries) -> merged.merge(
                name,
                entries,
                (one, two) -> Stream.of(one, two).flatMap(List::stream).toList()));
        return new GitleaksBaseline(all, merged);
    }

    /** How many of each kind in each file; a line may move. */
    Baseline forgiven() {
        var counts = new TreeMap<String, Integer>();
        entries().forEach(entry -> counts.merge(entry.identity(), 1, Integer::sum));
        return new Baseline(counts);
    }

    long size() {
        return entries().count();
    }

    private Stream<GitleaksEntry> entries() {
        return byFile.values().stream().flatMap(List::stream);
    }

    boolean knows(Secret secret) {
        return byFile.getOrDefault(secret.path(), List.of()).stream().anyMatch(entry -> entry.isAbout(secret));
    }
}
