package dev.firsttry;

import dev.firsttry.event.Event;
import dev.firsttry.execution.job.JobTask;
import dev.firsttry.plan.PipelinePlan;
import dev.firsttry.report.TaskLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Decides whether a run that ended so would end so again, and may therefore be told instead of run. */
final class Repeatable {

    /** Bytes of all logs together, beyond which only the jobs are kept, with the end of each log. */
    private static final long LOGS = 8L << 20;

    private final RunKey keys;
    private final Outputs outputs;
    private final boolean engineAsked;

    Repeatable(RunKey keys, Outputs outputs, boolean engineAsked) {
        this.keys = keys;
        this.outputs = outputs;
        this.engineAsked = engineAsked;
    }

    /** Nothing failed or was stopped, also where that is allowed, and all logs can be kept. */
    boolean tasks(List<TaskLine> tasks) {
        return !tasks.isEmpty() && tasks.stream().allMatch(this::settled) && logsAreSmall(tasks);
    }

    private boolean settled(TaskLine task) {
        return switch (task.status()) {
            // A success with a reason is a failure that the workflow allows, and failures always run again.
            case SUCCESS -> task.reason().isEmpty();
            case SKIPPED -> true;
            // All that this machine lacks is in the key, except for an engine for containers, which comes and goes.
            case UNSUPPORTED -> !engineAsked;
            case FAILURE, CANCELLED -> false;
        };
    }

    /** Nothing is about this one time alone. */
    boolean findings(List<Event.FindingFound> found) {
        return found.stream().noneMatch(one -> one.finding().rule().equals(JobTask.LEFTOVER));
    }

    private boolean logsAreSmall(List<TaskLine> tasks) {
        List<Path> logs = outputs.logsOf(tasks).stream()
                .map(log -> outputs.directory().resolve(log))
                .toList();
        // The name of a log in which a secret was masked leads nowhere.
        return logs.stream().allMatch(Files::isRegularFile)
                && logs.stream().mapToLong(Repeatable::size).sum() <= LOGS;
    }

    private static long size(Path log) {
        try {
            return Files.size(log);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look at a log that was just written", e);
        }
    }

    /** Every file that the plan was read from is in the key. */
    boolean sources(List<PipelinePlan> pipelines) {
        Set<String> sources = new HashSet<>();
        pipelines.forEach(plan -> sources.addAll(plan.files()));
        return keys.holds(sources);
    }
}
