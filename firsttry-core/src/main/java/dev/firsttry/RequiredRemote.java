package dev.firsttry;

import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Location;
import dev.firsttry.policy.CacheRules;
import dev.firsttry.policy.RemoteCacheMode;
import java.util.Optional;

/** A policy can require the remote cache: then its absence is a reason to fail, although every task may be fine. */
public final class RequiredRemote {

    private RequiredRemote() {}

    /** @param why there was no remote cache; empty when there was one */
    public static Optional<Finding> missing(CacheRules rules, String why) {
        return rules.remote() == RemoteCacheMode.REQUIRED && !why.isEmpty()
                ? Optional.of(Finding.error(
                        "cache/required",
                        "",
                        "the policy requires the remote cache, and it was not there: " + why,
                        "Set firsttry.s3.* or FT_S3_*, make the bucket reachable, and run again.",
                        Location.NONE))
                : Optional.empty();
    }
}
