package dev.firsttry.check.secrets;

import dev.firsttry.finding.Finding;
import java.util.ArrayList;
import java.util.List;

/**
 * What the repository itself says about secret scans, as far as it counts: {@code .gitleaks.toml},
 * {@code .gitleaksignore} and {@code .gitleaks-baseline.json} at its top.
 *
 * @param rules the built-in ones with what the file adds and takes away
 * @param findings that such files are in force, or do not count
 */
record Settings(SecretRules rules, IgnoreList ignores, GitleaksBaseline baseline, List<Finding> findings) {

    static final String CONFIG = ".gitleaks.toml";
    static final String IGNORE = ".gitleaksignore";

    /** Every file that can forgive findings of a scan. */
    static final List<String> FORGIVING = forgiving();

    Settings {
        findings = List.copyOf(findings);
    }

    private static List<String> forgiving() {
        var names = new ArrayList<>(List.of(CONFIG, IGNORE));
        names.addAll(GitleaksBaseline.NAMES);
        return List.copyOf(names);
    }
}
