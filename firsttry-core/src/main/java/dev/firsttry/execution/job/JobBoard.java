package dev.firsttry.execution.job;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/** Results of the instances of one pipeline by their keys. Written by workers, read by everybody. */
public final class JobBoard {

    private record Posted(JobResult result, long order) {}

    private final ConcurrentSkipListMap<String, Posted> results = new ConcurrentSkipListMap<>();
    private final AtomicLong next = new AtomicLong();

    /** Notes how an instance ended, before its task ends. */
    public void post(String key, JobResult result) {
        results.put(key, new Posted(result, next.getAndIncrement()));
    }

    /** The same for an instance that ended without running, or broke off. */
    public void postIfMissing(String key, JobResult result) {
        results.putIfAbsent(key, new Posted(result, next.getAndIncrement()));
    }

    public Optional<JobResult> of(String key) {
        return Optional.ofNullable(results.get(key)).map(Posted::result);
    }

    /** Results of all keys that start so, in the order in which they ended. */
    public List<JobResult> below(String prefix) {
        return results.subMap(prefix, prefix + Character.MAX_VALUE).values().stream()
                .sorted(Comparator.comparingLong(Posted::order))
                .map(Posted::result)
                .toList();
    }

    /** All results, sorted by key. */
    public List<JobResult> all() {
        return results.values().stream().map(Posted::result).toList();
    }

    /** Keys that start so and have ended, sorted. */
    public List<String> keysBelow(String prefix) {
        return List.copyOf(results.subMap(prefix, prefix + Character.MAX_VALUE).keySet());
    }
}
