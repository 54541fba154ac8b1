package dev.firsttry.plan;

import dev.firsttry.expression.Value;
import dev.firsttry.finding.Fault;
import dev.firsttry.pipeline.Job;
import dev.firsttry.pipeline.Pipeline;
import dev.firsttry.pipeline.PipelineResult;
import dev.firsttry.pipeline.PlanContext;
import dev.firsttry.pipeline.Work;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Plans a repository: the door of this room. */
public final class Planner {

    private final PlanRequest request;
    private final Set<Fault> faults = new LinkedHashSet<>();
    private final Set<Pipeline> checked = Collections.newSetFromMap(new IdentityHashMap<>());

    private Planner(PlanRequest request) {
        this.request = request;
    }

    /** Reads and expands every pipeline that the request names. Reads files; runs nothing. */
    public static PlanOutcome plan(PlanRequest request) {
        return new Planner(request).plan();
    }

    /**
     * The same, then only what is selected and what that needs.
     *
     * @throws dev.firsttry.finding.FirstTryException {@code [selection/...]} when the selection names what is not there
     */
    public static PlanOutcome plan(PlanRequest request, Selection selection) {
        return plan(request).fold(new PlanOutcome.Cases<>() {
            @Override
            public PlanOutcome planned(ExecutionPlan plan) {
                ExecutionPlan part = Selected.of(plan, selection);
                return new PlanOutcome.Planned(selection.changedOnly() ? Affected.of(part, request.context()) : part);
            }

            @Override
            public PlanOutcome faulty(List<Fault> faults) {
                return new PlanOutcome.Faulty(faults);
            }

            @Override
            public PlanOutcome nothing(List<String> places) {
                return new PlanOutcome.Nothing(places);
            }
        });
    }

    private PlanOutcome plan() {
        PipelineFiles files = PipelineFiles.of(request);
        faults.addAll(files.faults());
        if (files.paths().isEmpty() && faults.isEmpty()) {
            return new PlanOutcome.Nothing(PipelineFiles.USUAL);
        }
        Readers readers = new Readers(request);
        List<PipelinePlan> plans = new ArrayList<>();
        files.paths().forEach(path -> pipeline(readers.read(path)).ifPresent(plans::add));
        return faults.isEmpty() ? new PlanOutcome.Planned(new ExecutionPlan(plans)) : new PlanOutcome.Faulty(inOrder());
    }

    /** Files as they were met, then lines. */
    private List<Fault> inOrder() {
        List<String> files =
                faults.stream().map(fault -> fault.location().file()).distinct().toList();
        return faults.stream()
                .sorted(Comparator.comparingInt(
                                (Fault fault) -> files.indexOf(fault.location().file()))
                        .thenComparingInt(fault -> fault.location().line())
                        .thenComparingInt(fault -> fault.location().column()))
                .toList();
    }

    private Optional<PipelinePlan> pipeline(PipelineResult result) {
        return result.fold(new PipelineResult.Cases<>() {
            @Override
            public Optional<PipelinePlan> read(Pipeline pipeline) {
                return planned(pipeline);
            }

            @Override
            public Optional<PipelinePlan> faulty(List<Fault> found, Optional<Pipeline> partial) {
                faults.addAll(found);
                partial.ifPresent(pipeline -> planned(pipeline));
                return Optional.empty();
            }
        });
    }

    private Optional<PipelinePlan> planned(Pipeline pipeline) {
        List<Fault> found = new ArrayList<>();
        checkNeeds(pipeline, found);
        List<Unit> units = new Expander(found).expand(Frame.top(pipeline, known(request.context())));
        faults.addAll(found);
        return found.isEmpty() ? Optional.of(new Assembler(pipeline, units).assemble()) : Optional.empty();
    }

    /** With the needs inside of called pipelines. Calls are nested at most ten deep, which bounds the recursion. */
    private void checkNeeds(Pipeline pipeline, List<Fault> found) {
        if (checked.add(pipeline)) {
            new NeedsCheck(pipeline, new JobIndex(pipeline), found).run();
        }
        for (Job job : pipeline.jobs()) {
            Expander.call(job).flatMap(Work.Call::target).ifPresent(callee -> checkNeeds(callee, found));
            if (job.work() instanceof Work.Script script) {
                script.child().ifPresent(child -> checkNeeds(child.pipeline(), found));
            }
        }
    }

    private static Known known(PlanContext context) {
        Map<String, Value> github = new LinkedHashMap<>();
        github.put("event_name", Value.of(context.event()));
        if (!context.ref().isEmpty()) {
            github.put("ref", Value.of(context.ref()));
            github.put("ref_name", Value.of(context.ref().replaceFirst("^refs/(heads|tags|pull)/", "")));
            github.put("ref_type", Value.of(context.ref().startsWith("refs/tags/") ? "tag" : "branch"));
        }
        Map<String, Value> vars = new LinkedHashMap<>();
        context.vars().forEach((name, value) -> vars.put(name, Value.of(value)));
        return new Known(Map.of("github", github, "vars", vars, "inputs", context.inputs()), Set.of());
    }
}
