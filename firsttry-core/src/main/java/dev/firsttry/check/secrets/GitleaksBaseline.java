package dev.firsttry.check.secrets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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

    /** This and one more report. */
    GitleaksBaseline with(String file, List<GitleaksEntry> entries) {
        var all = new ArrayList<>(files);
        all.add(file);
        var merged = new TreeMap<String, List<GitleaksEntry>>();
        byFile.forEach((name, known) -> merged.put(name, new ArrayList<>(known)));
        entries.forEach(entry ->
                merged.computeIfAbsent(entry.file(), name -> new ArrayList<>()).add(entry));
        return new GitleaksBaseline(all, merged);
    }

    boolean knows(Secret secret) {
        return byFile.getOrDefault(secret.path(), List.of()).stream().anyMatch(entry -> entry.isAbout(secret));
    }
}
