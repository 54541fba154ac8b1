package dev.firsttry.report;

import dev.firsttry.event.CacheState;
import dev.firsttry.event.Event.CacheFailed;
import dev.firsttry.event.Event.TaskFinished;
import dev.firsttry.event.Event.TaskPlanned;
import dev.firsttry.event.Event.TaskStarted;
import dev.firsttry.event.TaskKind;
import dev.firsttry.event.TaskStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Keeps every task that a run owes and what became of it. */
final class TaskLedger {

    private final Map<String, TaskPlanned> planned = new LinkedHashMap<>();
    private final Map<String, Instant> started = new LinkedHashMap<>();
    private final Map<String, TaskFinished> finished = new LinkedHashMap<>();

    void planned(TaskPlanned event) {
        planned.putIfAbsent(event.id(), event);
    }

    void started(TaskStarted event, Instant at) {
        planIfNobodyDid(event.id());
        started.putIfAbsent(event.id(), at);
    }

    void finished(TaskFinished event) {
        planIfNobodyDid(event.id());
        finished.merge(event.id(), event, TaskLedger::worse);
    }

    List<TaskLine> lines(List<String> modules) {
        var others = new TreeSet<String>();
        planned.values().stream()
                .map(TaskPlanned::module)
                .filter(module -> !modules.contains(module))
                .forEach(others::add);
        Map<String, Integer> place = new LinkedHashMap<>();
        modules.forEach(module -> place.put(module, place.size()));
        others.forEach(module -> place.put(module, place.size()));
        return planned.values().stream()
                .sorted(Comparator.comparing((TaskPlanned task) -> place.get(task.module())))
                .map(this::line)
                .toList();
    }

    /** Ids of those {@code lines} whose task was planned and never ended. */
    List<String> unfinished(List<TaskLine> lines) {
        return lines.stream()
                .map(TaskLine::id)
                .filter(id -> !finished.containsKey(id))
                .toList();
    }

    CacheUse cacheUse(CacheTraffic traffic, List<CacheFailed> errors) {
        return new CacheUse(count(CacheState.LOCAL), count(CacheState.REMOTE), count(CacheState.MISS), traffic, errors);
    }

    private int count(CacheState state) {
        return Math.toIntExact(
                finished.values().stream().filter(task -> task.cache() == state).count());
    }

    private TaskLine line(TaskPlanned task) {
        TaskFinished end = finished.containsKey(task.id()) ? finished.get(task.id()) : brokenOff(task.id());
        return new TaskLine(
                task.id(),
                task.kind(),
                task.module(),
                end.status(),
                end.cache(),
                end.cacheKey(),
                end.duration(),
                task.needs(),
                end.reason(),
                end.log(),
                Optional.ofNullable(started.get(task.id())));
    }

    private TaskFinished brokenOff(String id) {
        String reason = started.containsKey(id)
                ? "the build ended before this task finished"
                : "the build ended before this task started";
        return new TaskFinished(id, TaskStatus.CANCELLED, CacheState.OFF, "", Duration.ZERO, reason, "");
    }

    /** A stream that tells of a task nobody planned still gets it into the report. */
    private void planIfNobodyDid(String id) {
        planned.putIfAbsent(id, new TaskPlanned(id, TaskKind.CHECK, "", List.of()));
    }

    /** A task that ended twice is as bad as its worst end: a later success never hides a failure. */
    private static TaskFinished worse(TaskFinished before, TaskFinished after) {
        return badness(after.status()) >= badness(before.status()) ? after : before;
    }

    private static int badness(TaskStatus status) {
        return switch (status) {
            case SKIPPED -> 0;
            case SUCCESS -> 1;
            case CANCELLED -> 2;
            case UNSUPPORTED -> 3;
            case FAILURE -> 4;
        };
    }
}
