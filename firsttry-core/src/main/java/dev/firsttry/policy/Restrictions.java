package dev.firsttry.policy;

import java.util.List;

/**
 * Which requests to do less a locked policy grants. Without a lock they are granted, and recorded.
 *
 * @param allowCacheBypass whether the cache may be switched off
 * @param allowCheckSkip whether tests, checks and tools may be skipped or made lenient
 * @param allowPartialRuns whether a build may leave out modules, tests or job instances
 * @param allowBaseline whether old findings may be forgiven; even then the baseline may only shrink
 * @param maxConcurrentTasks the most tasks at a time, 1 to 1024
 */
public record Restrictions(
        boolean allowCacheBypass,
        boolean allowCheckSkip,
        boolean allowPartialRuns,
        boolean allowBaseline,
        int maxConcurrentTasks) {

    List<Term> terms() {
        return List.of(
                new Term("restrictions.allow_cache_bypass", allowCacheBypass, Tightness.FALSE),
                new Term("restrictions.allow_check_skip", allowCheckSkip, Tightness.FALSE),
                new Term("restrictions.allow_partial_runs", allowPartialRuns, Tightness.FALSE),
                new Term("restrictions.allow_baseline", allowBaseline, Tightness.FALSE),
                new Term("restrictions.max_concurrent_tasks", maxConcurrentTasks, Tightness.LESS));
    }
}
