package dev.firsttry;

import dev.firsttry.cache.ActionResult;
import dev.firsttry.cache.CacheKey;
import dev.firsttry.cache.Lookup;
import dev.firsttry.cache.Restore;
import dev.firsttry.cache.TaskCache;
import dev.firsttry.cache.Tier;
import dev.firsttry.event.CacheState;
import dev.firsttry.event.Event;
import dev.firsttry.event.Recorded;
import dev.firsttry.event.TaskKind;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Location;
import dev.firsttry.finding.Severity;
import dev.firsttry.plan.PipelinePlan;
import dev.firsttry.report.RunReport;
import dev.firsttry.report.TaskLine;
import dev.firsttry.report.json.EventJson;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How the tasks of a run ended, with the plan and the logs, as one entry of the cache. */
final class KeptRun implements WholeRun {

    private static final String NOTE = "run/unchanged";

    private final RunKey keys;
    private final CacheKey key;
    private final TaskCache cache;
    private final Part part;

    KeptRun(RunKey keys, TaskCache cache, Part part) {
        this.keys = keys;
        this.key = keys.now();
        this.cache = cache;
        this.part = part;
    }

    @Override
    public boolean answers() {
        return cache.find(key).fold(new Lookup.Cases<>() {
            @Override
            public Boolean hit(Lookup.Hit hit) {
                return laidOut(hit.result()) && told(hit);
            }

            @Override
            public Boolean miss(Lookup.Miss miss) {
                return false;
            }
        });
    }

    private boolean laidOut(ActionResult entry) {
        return cache.restore(key, entry, part.outputs().directory()).fold(new Restore.Cases<>() {
            @Override
            public Boolean done(Restore.Done done) {
                return true;
            }

            @Override
            public Boolean refused(Restore.Refused refused) {
                return false;
            }
        });
    }

    private boolean told(Lookup.Hit hit) {
        List<Recorded> events =
                EventJson.parseAll(hit.result().log().lines().toList(), "the cache's entry " + key.hex());
        List<TaskLine> tasks = RunReport.of(events).tasks();
        tasks.forEach(task -> part.events().publish(planned(task)));
        CacheState from = hit.tier() == Tier.LOCAL ? CacheState.LOCAL : CacheState.REMOTE;
        tasks.forEach(task -> part.events().publish(finished(task, state(task, from))));
        part.find(note(tasks.size()));
        return true;
    }

    /** What never had to do with the cache, such as a skipped job, still has not. */
    private static CacheState state(TaskLine task, CacheState from) {
        return task.cacheKey().isEmpty() ? CacheState.OFF : from;
    }

    private static Finding note(int tasks) {
        return Finding.of(
                Severity.NOTE,
                NOTE,
                "",
                "nothing has changed since this was run before, so its result stands (" + tasks
                        + (tasks == 1 ? " task)" : " tasks)"),
                "To run it all the same: -Dfirsttry.cache=off, where the policy lets you.",
                Location.NONE);
    }

    @Override
    public void keep(List<PipelinePlan> pipelines, boolean engineAsked) {
        List<TaskLine> tasks = part.soFar().tasks().stream()
                .filter(task -> task.kind() == TaskKind.JOB)
                .toList();
        Repeatable repeatable = new Repeatable(keys, part.outputs(), engineAsked);
        // Files that changed while jobs ran may have been seen by some of them and not by others.
        if (repeatable.tasks(tasks)
                && repeatable.sources(pipelines)
                && keys.now().equals(key)) {
            cache.store(key, entry(tasks));
        }
    }

    private ActionResult entry(List<TaskLine> tasks) {
        List<Event> events = new ArrayList<>();
        tasks.forEach(task -> events.add(planned(task)));
        tasks.forEach(task -> events.add(finished(task, state(task, CacheState.LOCAL))));
        String lines = events.stream()
                .map(event -> EventJson.write(new Recorded(Instant.EPOCH, event)))
                .collect(Collectors.joining("\n"));
        List<String> files = new ArrayList<>(part.outputs().logsOf(tasks));
        files.add(PlanRunner.FILE);
        return ActionResult.of(Map.of(), lines).withOutputs(part.outputs().directory(), files);
    }

    private static Event planned(TaskLine task) {
        return new Event.TaskPlanned(task.id(), task.kind(), task.module(), task.needs());
    }

    private static Event finished(TaskLine task, CacheState state) {
        return new Event.TaskFinished(
                task.id(), task.status(), state, task.cacheKey(), Duration.ZERO, task.reason(), task.log());
    }
}
