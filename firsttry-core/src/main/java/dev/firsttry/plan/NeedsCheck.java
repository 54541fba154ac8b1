package dev.firsttry.plan;

import dev.firsttry.finding.Fault;
import dev.firsttry.finding.FaultKind;
import dev.firsttry.pipeline.Job;
import dev.firsttry.pipeline.Need;
import dev.firsttry.pipeline.Pipeline;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** Judges the needs between the jobs of one pipeline, before anything is expanded. */
final class NeedsCheck {

    private final Pipeline pipeline;
    private final JobIndex index;
    private final List<Fault> faults;

    NeedsCheck(Pipeline pipeline, JobIndex index, List<Fault> faults) {
        this.pipeline = pipeline;
        this.index = index;
        this.faults = faults;
    }

    void run() {
        Graph.Builder edges = new Graph.Builder(pipeline.jobs().size());
        for (int number = 0; number < pipeline.jobs().size(); number++) {
            check(number, edges);
        }
        Cycles.of(edges.build()).forEach(this::reportCycle);
    }

    private void check(int number, Graph.Builder edges) {
        Job job = pipeline.jobs().get(number);
        Set<String> seen = new HashSet<>();
        for (Need need : job.needs()) {
            OptionalInt target = index.find(need.target());
            if (target.isEmpty()) {
                reportUnknown(job, need);
            } else if (target.getAsInt() == number) {
                fault(FaultKind.SELF_NEED, "job '" + job.id() + "' needs itself", need, job.id());
            } else {
                edges.edge(number, target.getAsInt());
                checkStage(job, pipeline.jobs().get(target.getAsInt()), need);
            }
            if (!seen.add(need.target())) {
                String message = "job '" + job.id() + "' needs '" + need.target() + "' twice";
                fault(FaultKind.DUPLICATE_NEED, message, need, job.id(), need.target());
            }
        }
    }

    private void reportUnknown(Job job, Need need) {
        String message = "job '" + job.id() + "' needs '" + need.target() + "', which is not a job of this pipeline";
        fault(FaultKind.UNKNOWN_NEED, message, need, job.id(), need.target());
    }

    private void checkStage(Job job, Job needed, Need need) {
        int own = pipeline.stages().indexOf(Stages.of(job));
        int other = pipeline.stages().indexOf(Stages.of(needed));
        if (own >= 0 && other > own) {
            String message = "job '" + job.id() + "' of stage '" + Stages.of(job) + "' needs '" + needed.id()
                    + "' of the later stage '" + Stages.of(needed) + "'";
            fault(FaultKind.LATER_STAGE_NEED, message, need, job.id(), needed.id());
        }
    }

    private void reportCycle(List<Integer> cycle) {
        List<String> path = new ArrayList<>();
        cycle.forEach(number -> path.add(pipeline.jobs().get(number).id()));
        path.add(path.get(0));
        Need first = pipeline.jobs().get(cycle.get(0)).needs().stream()
                .filter(need -> index.find(need.target()).equals(OptionalInt.of(cycle.get(1))))
                .findFirst()
                .orElseThrow();
        String message = "jobs need each other in a circle: " + String.join(" -> ", path);
        fault(FaultKind.CYCLE, message, first, path.toArray(String[]::new));
    }

    private void fault(FaultKind kind, String message, Need need, String... names) {
        faults.add(new Fault(kind, message, need.location(), List.of(names)));
    }
}
