package dev.firsttry.execution.github;

import dev.firsttry.event.TaskStatus;
import dev.firsttry.expression.RunStatus;
import dev.firsttry.expression.Value;
import dev.firsttry.finding.Location;
import dev.firsttry.pipeline.RunDefaults;
import dev.firsttry.pipeline.Step;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A list of steps that see each other: those of the job, or those of one use of a composite action. Used by the job's
 * thread only.
 */
final class StepScope implements RunStatus {

    /** The first failure that counts, and where the step is written. */
    record Failure(String reason, Location place) {}

    /** How deep composite actions may use each other. */
    static final int DEEPEST = 10;

    private final JobSession session;
    private final Value inputs;
    private final Map<String, String> environment;
    private final RunDefaults defaults;
    private final Optional<Path> action;
    private final List<Location> path;
    private final Optional<StepScope> job;
    private final Map<String, Value> results = new LinkedHashMap<>();
    private Optional<Failure> failure = Optional.empty();

    private StepScope(
            JobSession session,
            Value inputs,
            Map<String, String> environment,
            RunDefaults defaults,
            Optional<Path> action,
            List<Location> path,
            Optional<StepScope> job) {
        this.session = session;
        this.inputs = inputs;
        this.environment = environment;
        this.defaults = defaults;
        this.action = action;
        this.path = List.copyOf(path);
        this.job = job;
    }

    /** The job's own steps. */
    static StepScope job(JobSession session, Value inputs, RunDefaults defaults) {
        return new StepScope(session, inputs, Map.of(), defaults, Optional.empty(), List.of(), Optional.empty());
    }

    /**
     * The steps of a composite action: none of the job's defaults apply, and its own inputs hide the job's.
     *
     * @param user the step that uses it
     */
    StepScope composite(Step user, Value given, Map<String, String> outer, Path directory) {
        return new StepScope(
                session, given, outer, RunDefaults.NONE, Optional.of(directory), path(user), Optional.of(job()));
    }

    /** The same steps as they stand now, for one that runs beside the others. */
    StepScope fork(JobSession own) {
        StepScope fork = new StepScope(own, inputs, environment, defaults, action, path, Optional.of(job()));
        fork.results.putAll(results);
        fork.failure = failure;
        return fork;
    }

    JobSession session() {
        return session;
    }

    Value inputs() {
        return inputs;
    }

    /** Variables of the step that uses the action; empty for the job's own steps. */
    Map<String, String> environment() {
        return environment;
    }

    RunDefaults defaults() {
        return defaults;
    }

    /** The directory of the composite action; empty for the job's own steps. */
    Optional<Path> action() {
        return action;
    }

    int depth() {
        return path.size();
    }

    /** Where a step of this scope is: the step of the job, and below it those of composite actions. */
    List<Location> path(Step step) {
        List<Location> inner = new ArrayList<>(path);
        inner.add(step.location());
        return List.copyOf(inner);
    }

    /** The job's own steps, whose status counts before and after the job. */
    StepScope job() {
        return job.orElse(this);
    }

    /** Notes a step's end. Steps without an id cannot be asked about. */
    void note(String id, TaskStatus outcome, TaskStatus conclusion, Map<String, String> outputs) {
        if (!id.isEmpty()) {
            results.put(
                    id,
                    Value.of(Map.of(
                            "outputs",
                            RunFacts.table(outputs),
                            "outcome",
                            Value.of(outcome.json()),
                            "conclusion",
                            Value.of(conclusion.json()))));
        }
    }

    /** Notes the first failure that counts. */
    void fail(String reason, Location place) {
        if (failure.isEmpty()) {
            failure = Optional.of(new Failure(reason, place));
        }
    }

    Optional<Failure> failure() {
        return failure;
    }

    /** The context {@code steps}. */
    Value steps() {
        return Value.of(results);
    }

    @Override
    public boolean success(List<String> none) {
        return failure.isEmpty() && !cancelled();
    }

    @Override
    public boolean failure(List<String> none) {
        return failure.isPresent() && !cancelled();
    }

    @Override
    public boolean cancelled() {
        return session.isCancelled();
    }
}
