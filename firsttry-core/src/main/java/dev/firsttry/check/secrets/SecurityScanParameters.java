package dev.firsttry.check.secrets;

import dev.firsttry.check.Rating;
import java.util.List;

/**
 * What the policy says about {@code security_scan}.
 *
 * @param tools names of scanners: {@link #SECRETS} for the files as they are, {@link #HISTORY} also for what the
 *     commits before added
 * @param threshold findings rated so or worse are errors, the others warnings
 */
public record SecurityScanParameters(List<String> tools, Rating threshold) {

    /** The name of the built-in scanner. */
    public static final String SECRETS = "secrets";

    /** The name of the built-in scanner of the checked-out branch's history. */
    public static final String HISTORY = "history";

    public SecurityScanParameters {
        tools = List.copyOf(tools);
    }
}
