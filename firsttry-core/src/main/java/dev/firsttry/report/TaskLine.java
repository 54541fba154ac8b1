package dev.firsttry.report;

import dev.firsttry.event.CacheState;
import dev.firsttry.event.TaskKind;
import dev.firsttry.event.TaskStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One task as the report shows it. The fields are those of the events that told about it.
 *
 * @param startedAt when a worker took it up; empty when none did
 */
public record TaskLine(
        String id,
        TaskKind kind,
        String module,
        TaskStatus status,
        CacheState cache,
        String cacheKey,
        Duration duration,
        List<String> needs,
        String reason,
        String log,
        Optional<Instant> startedAt) {

    public TaskLine {
        needs = List.copyOf(needs);
    }

    /** Whether the result was proven before and taken from a cache. */
    public boolean isHit() {
        return cache == CacheState.LOCAL || cache == CacheState.REMOTE;
    }
}
