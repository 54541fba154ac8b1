package dev.firsttry.policy.lock;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * How new a lock is. A lock that is older in its version or its date than one that was seen before is a replay.
 *
 * @param version the policy's own version, such as {@code 1.4}; empty when it has none
 * @param issuedAt when it was signed
 */
public record LockMark(String version, Instant issuedAt) {

    public LockMark {
        Objects.requireNonNull(version);
        Objects.requireNonNull(issuedAt);
    }

    /** Whether this is older than {@code seen}, in version or in date. */
    boolean isOlderThan(LockMark seen) {
        return issuedAt.isBefore(seen.issuedAt) || compareVersions(version, seen.version) < 0;
    }

    /** Part by part as numbers; a part that is missing is 0, no version at all is before every other. */
    static int compareVersions(String left, String right) {
        int[] a = parts(left);
        int[] b = parts(right);
        for (int i = 0; i < Math.max(a.length, b.length); i++) {
            int order = Integer.compare(i < a.length ? a[i] : 0, i < b.length ? b[i] : 0);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int[] parts(String version) {
        return version.isEmpty()
                ? new int[0]
                : Stream.of(version.split("\\.")).mapToInt(Integer::parseInt).toArray();
    }
}
