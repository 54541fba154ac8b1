package dev.firsttry.check.secrets;

import dev.firsttry.check.Forgiveness;
import dev.firsttry.check.Rating;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the policy says about {@code security_scan}.
 *
 * @param tools names of scanners: {@link #SECRETS} for the files as they are, {@link #HISTORY} also for what the
 *     commits before added, {@link #GITLEAKS} for the files as gitleaks judges them
 * @param threshold findings rated so or worse are errors, the others warnings
 * @param forgiveness how far the repository's own files may forgive findings
 * @param gitleaks the program of that name, absolute; empty when this machine has none
 */
public record SecurityScanParameters(
        List<String> tools, Rating threshold, Forgiveness forgiveness, Optional<Path> gitleaks) {

    /** The name of the built-in scanner. */
    public static final String SECRETS = "secrets";

    /** The name of the built-in scanner of the checked-out branch's history. */
    public static final String HISTORY = "history";

    /** The program gitleaks itself. */
    public static final String GITLEAKS = "gitleaks";

    /** Find Security Bugs, which looks at classes of modules and not at files of the repository. */
    public static final String FIND_SEC_BUGS = "find-sec-bugs";

    public SecurityScanParameters {
        Objects.requireNonNull(threshold);
        Objects.requireNonNull(forgiveness);
        Objects.requireNonNull(gitleaks);
        tools = List.copyOf(tools);
    }

    /** Without a lock, on a machine without gitleaks. */
    public SecurityScanParameters(List<String> tools, Rating threshold) {
        this(tools, threshold, Forgiveness.FREE, Optional.empty());
    }
}
