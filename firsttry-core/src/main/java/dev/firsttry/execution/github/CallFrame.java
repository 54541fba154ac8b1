package dev.firsttry.execution.github;

import dev.firsttry.event.TaskStatus;
import dev.firsttry.execution.job.JobBoard;
import dev.firsttry.execution.job.JobResult;
import dev.firsttry.expression.Environment;
import dev.firsttry.expression.FileHasher;
import dev.firsttry.expression.RunStatus;
import dev.firsttry.expression.Value;
import dev.firsttry.pipeline.Job;
import dev.firsttry.pipeline.Named;
import dev.firsttry.pipeline.Pipeline;
import dev.firsttry.pipeline.Signature;
import dev.firsttry.pipeline.Work;
import dev.firsttry.plan.Leg;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * One use of a pipeline in a run: at the top, or by one leg of a calling job. Answers what its jobs see of each other.
 * Inputs and secrets are computed when they are first asked for; the jobs that they are made from have ended by then.
 */
final class CallFrame {

    /** The call that made this frame. */
    record Site(CallFrame outer, Job job, Leg leg, Work.Call call) {}

    private final Pipeline pipeline;
    private final String prefix;
    private final Optional<Site> site;
    private final RunFacts facts;
    private final JobBoard board;
    private final Map<String, CallFrame> inner = new LinkedHashMap<>();
    private final Map<String, Job> jobs = new HashMap<>();
    private final Map<String, Set<TaskStatus>> before = new HashMap<>();
    private Optional<Value> inputs = Optional.empty();
    private Optional<Map<String, String>> secrets = Optional.empty();

    private CallFrame(Pipeline pipeline, String prefix, Optional<Site> site, RunFacts facts, JobBoard board) {
        this.pipeline = pipeline;
        this.prefix = prefix;
        this.site = site;
        this.facts = facts;
        this.board = board;
        pipeline.jobs().forEach(job -> jobs.put(job.id().toLowerCase(Locale.ROOT), job));
    }

    static CallFrame top(Pipeline pipeline, RunFacts facts, JobBoard board) {
        return new CallFrame(pipeline, "", Optional.empty(), facts, board);
    }

    /** The frame of the pipeline that a leg of one of this frame's jobs calls; always the same for the same leg. */
    synchronized CallFrame inner(Job job, Leg leg) {
        Work.Call call = (Work.Call) job.work();
        String key = prefix + job.id() + "#" + leg.index() + "/";
        return inner.computeIfAbsent(
                key,
                none -> new CallFrame(
                        call.target().orElseThrow(), key, Optional.of(new Site(this, job, leg, call)), facts, board));
    }

    Pipeline pipeline() {
        return pipeline;
    }

    /** Before the keys of this frame's jobs; empty at the top. */
    String prefix() {
        return prefix;
    }

    /** The pipeline that the event started. */
    Pipeline outermost() {
        return site.map(call -> call.outer().outermost()).orElse(pipeline);
    }

    /** How a job of this frame ended, all legs and everything inside taken together. */
    TaskStatus conclusion(Job job) {
        return Conclusions.of(board.below(prefix + job.id() + "#"));
    }

    Map<String, String> outputs(Job job) {
        if (!(job.work() instanceof Work.Call call) || call.target().isEmpty()) {
            return Conclusions.outputs(board.below(prefix + job.id() + "#"));
        }
        List<JobResult> legs = board.keysBelow(prefix + job.id() + "#").stream()
                .map(key -> key.substring((prefix + job.id() + "#").length()).replaceFirst("/.*", ""))
                .distinct()
                .map(index -> inner(job, new Leg(Map.of(), Integer.parseInt(index), 1))
                        .called())
                .toList();
        return Conclusions.outputs(legs);
    }

    /** What this frame's pipeline gives to its caller. */
    private JobResult called() {
        Evaluation evaluation =
                new Evaluation(environment(Map.of("jobs", results(pipeline.jobs(), status -> status)), RunStatus.GOOD));
        List<Named> outputs = pipeline.callable().map(Signature::outputs).orElse(List.of());
        return JobResult.success(evaluation.table(outputs), List.of());
    }

    /** The context {@code needs} of a job. */
    Value needs(Job job) {
        return results(direct(job), status -> status);
    }

    /** The same as if results were others. */
    Value needs(Job job, UnaryOperator<TaskStatus> assumed) {
        return results(direct(job), assumed);
    }

    private Value results(List<Job> jobs, UnaryOperator<TaskStatus> assumed) {
        Map<String, Value> results = new LinkedHashMap<>();
        for (Job job : jobs) {
            results.put(
                    job.id(),
                    Value.of(Map.of(
                            "result",
                            Value.of(assumed.apply(conclusion(job)).json()),
                            "outputs",
                            RunFacts.table(outputs(job)))));
        }
        return Value.of(results);
    }

    List<Job> direct(Job job) {
        return job.needs().stream()
                .map(need -> jobs.get(need.target().toLowerCase(Locale.ROOT)))
                .toList();
    }

    /**
     * How everything ended that a job waits for, directly or not. Remembered, as each job asks once and jobs ask in the
     * order of their needs: a long chain costs no more than its links.
     */
    synchronized Set<TaskStatus> before(Job job) {
        Set<TaskStatus> known = before.get(job.id());
        if (known == null) {
            known = EnumSet.noneOf(TaskStatus.class);
            for (Job need : direct(job)) {
                known.add(conclusion(need));
                known.addAll(before(need));
            }
            before.put(job.id(), known);
        }
        return known;
    }

    /** Everything that a job waits for, directly or not, in this pipeline. */
    Set<Job> ancestors(Job job) {
        Set<Job> found = new LinkedHashSet<>();
        Deque<Job> open = new ArrayDeque<>(direct(job));
        while (!open.isEmpty()) {
            Job next = open.poll();
            if (found.add(next)) {
                open.addAll(direct(next));
            }
        }
        return found;
    }

    /** What keys at the level of a job may read, its own matrix apart. */
    Environment environment(Map<String, Value> more, RunStatus status) {
        return environment(more, status, FileHasher.NONE);
    }

    Environment environment(Map<String, Value> more, RunStatus status, FileHasher files) {
        Map<String, Value> contexts = new LinkedHashMap<>();
        contexts.put("github", Value.of(github()));
        contexts.put("vars", facts.vars());
        contexts.put("inputs", inputs());
        contexts.putAll(more);
        return new Environment(contexts, status, files);
    }

    Map<String, Value> github() {
        Map<String, Value> github = facts.github();
        Pipeline started = outermost();
        github.put("workflow", Value.of(started.name()));
        github.put("workflow_sha", Value.of(facts.commit()));
        github.put(
                "workflow_ref",
                Value.of(facts.repository() + "/" + started.source() + "@"
                        + facts.context().ref()));
        return github;
    }

    synchronized Value inputs() {
        if (inputs.isEmpty()) {
            inputs = Optional.of(site.map(
                            call -> HandedOver.inputs(call, pipeline.callable().orElse(Signature.EMPTY)))
                    .orElseGet(() -> Value.of(facts.context().inputs())));
        }
        return inputs.get();
    }

    synchronized Map<String, String> secrets() {
        if (secrets.isEmpty()) {
            secrets = Optional.of(site.map(HandedOver::secrets)
                    .orElseGet(() -> facts.context().secrets()));
        }
        return secrets.get();
    }

    /** Evaluates keys of a job that may read its matrix. */
    Evaluation evaluation(Job job, Leg leg) {
        return new Evaluation(environment(jobContexts(job, leg), RunStatus.GOOD));
    }

    Map<String, Value> jobContexts(Job job, Leg leg) {
        Map<String, Value> contexts = new LinkedHashMap<>();
        contexts.put("needs", needs(job));
        contexts.put("matrix", Value.of(leg.matrix()));
        contexts.put("strategy", Strategies.context(job, leg, new Evaluation(environment(contexts, RunStatus.GOOD))));
        return contexts;
    }

    RunFacts facts() {
        return facts;
    }
}
