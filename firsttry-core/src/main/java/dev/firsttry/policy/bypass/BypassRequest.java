package dev.firsttry.policy.bypass;

import java.util.Objects;

/**
 * A request to do less than the policy demands.
 *
 * @param asked exactly what was written, such as {@code -DskipTests=true} or {@code FT_SKIP_CACHE=1}
 * @param origin who asked
 */
public record BypassRequest(BypassKind kind, String asked, Origin origin) {

    public BypassRequest {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(asked);
        Objects.requireNonNull(origin);
    }
}
