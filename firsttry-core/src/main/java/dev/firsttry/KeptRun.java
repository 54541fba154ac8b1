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
import dev.firsttry.execution.gitlab.PipelineWord;
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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How the tasks of a run ended and what was found, with the plan and the logs, as one entry of the cache. */
final class KeptRun implements WholeRun {

    private static final String NOTE = "run/unchanged";
    /** In place of a task's id: about the run itself. */
    private static final String RUN = "";

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
    public Optional<List<Finding>> answers() {
        return cache.find(key).fold(new Lookup.Cases<>() {
            @Override
            public Optional<List<Finding>> hit(Lookup.Hit hit) {
                return laidOut(hit.result()) ? Optional.of(told(hit)) : Optional.empty();
            }

            @Override
            public Optional<List<Finding>> miss(Lookup.Miss miss) {
                return Optional.empty();
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

    private List<Finding> told(Lookup.Hit hit) {
        List<Recorded> events =
                EventJson.parseAll(hit.result().log().lines().toList(), "the cache's entry " + key.hex());
        RunReport kept = RunReport.of(events);
        Map<String, List<Finding>> found = kept.findingsByTask();
        kept.tasks().forEach(task -> part.events().publish(planned(task)));
        CacheState from = hit.tier() == Tier.LOCAL ? CacheState.LOCAL : CacheState.REMOTE;
        for (TaskLine task : kept.tasks()) {
            of(task.id(), found).forEach(finding -> part.events().publish(new Event.FindingFound(task.id(), finding)));
            part.events().publish(finished(task, state(task, from)));
        }
        List<Finding> words = of(RUN, found);
        words.forEach(part::find);
        part.find(note(kept.tasks().size()));
        return words;
    }

    private static List<Finding> of(String task, Map<String, List<Finding>> found) {
        return found.getOrDefault(task, List.of());
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
        RunReport now = part.soFar();
        List<TaskLine> tasks =
                now.tasks().stream().filter(task -> task.kind() == TaskKind.JOB).toList();
        List<Event.FindingFound> found = found(now, tasks);
        Repeatable repeatable = new Repeatable(keys, part.outputs(), engineAsked);
        // Files that changed while jobs ran may have been seen by some of them and not by others.
        if (repeatable.tasks(tasks)
                && repeatable.findings(found)
                && repeatable.sources(pipelines)
                && keys.now().equals(key)) {
            cache.store(key, entry(tasks, found));
        }
    }

    /** Of the jobs and of the pipelines. What else is found about a run, each run finds for itself. */
    private static List<Event.FindingFound> found(RunReport now, List<TaskLine> tasks) {
        Set<String> jobs = tasks.stream().map(TaskLine::id).collect(Collectors.toSet());
        return now.findings().stream()
                .filter(one -> jobs.contains(one.task()) || PipelineWord.is(one.finding()))
                .map(one -> new Event.FindingFound(one.task(), one.finding()))
                .toList();
    }

    private ActionResult entry(List<TaskLine> tasks, List<Event.FindingFound> found) {
        List<Event> events = new ArrayList<>();
        tasks.forEach(task -> events.add(planned(task)));
        events.addAll(found);
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
