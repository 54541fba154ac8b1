package dev.firsttry.policy;

import java.util.List;
import java.util.Set;

/**
 * Which requests to do less a locked policy grants. Without a lock they are granted, and recorded.
 *
 * @param allowCacheBypass whether the cache may be switched off
 * @param allowCheckSkip whether tests, checks and tools may be skipped or made lenient
 * @param allowPartialRuns whether a build may leave out modules, tests or job instances
 * @param allowBaseline whether old findings may be forgiven; even then the baseline may only shrink
 * @param maxConcurrentTasks the most tasks at a time, 1 to 1024
 * @param coreExtensions extensions of Maven itself that may be loaded, as {@code groupId:artifactId}; no others may
 */
public record Restrictions(
        boolean allowCacheBypass,
        boolean allowCheckSkip,
        boolean allowPartialRuns,
        boolean allowBaseline,
        int maxConcurrentTasks,
        List<String> coreExtensions) {

    public Restrictions {
        coreExtensions = List.copyOf(coreExtensions);
    }

    List<Term> terms() {
        return List.of(
                new Term("restrictions.allow_cache_bypass", allowCacheBypass, Tightness.FALSE),
                new Term("restrictions.allow_check_skip", allowCheckSkip, Tightness.FALSE),
                new Term("restrictions.allow_partial_runs", allowPartialRuns, Tightness.FALSE),
                new Term("restrictions.allow_baseline", allowBaseline, Tightness.FALSE),
                new Term("restrictions.max_concurrent_tasks", maxConcurrentTasks, Tightness.LESS),
                new Term("restrictions.core_extensions", Set.copyOf(coreExtensions), Tightness.SUBSET));
    }
}
