package dev.firsttry.check.secrets;

import dev.firsttry.check.Rating;
import java.util.List;

/**
 * What the policy says about {@code security_scan}.
 *
 * @param tools names of scanners; this one is {@code secrets}
 * @param threshold findings rated so or worse are errors, the others warnings
 */
public record SecurityScanParameters(List<String> tools, Rating threshold) {

    /** The name of the built-in scanner. */
    public static final String SECRETS = "secrets";

    public SecurityScanParameters {
        tools = List.copyOf(tools);
    }
}
