package dev.firsttry;

import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Location;
import dev.firsttry.finding.Severity;
import dev.firsttry.plan.ExecutionPlan;
import dev.firsttry.plan.PipelinePlan;
import dev.firsttry.plan.Triggering;
import java.util.ArrayList;
import java.util.List;

/**
 * Which pipelines of the plan a run takes: those with selected instances, else those that the event starts.
 *
 * @param findings why there is nothing to run
 */
record RunPlan(List<PipelinePlan> pipelines, List<Finding> findings) {

    static RunPlan of(ExecutionPlan plan, GateRequest request, RunOptions options) {
        if (plan.pipelines().isEmpty() && options.selection().changedOnly()) {
            return new RunPlan(List.of(), List.of(nothingChanged()));
        }
        return options.selectsInstances() ? new RunPlan(plan.pipelines(), List.of()) : started(plan, request);
    }

    private static RunPlan started(ExecutionPlan plan, GateRequest request) {
        List<PipelinePlan> started = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        for (PipelinePlan pipeline : plan.pipelines()) {
            Triggering triggering =
                    Triggering.of(pipeline.pipeline(), request.plan().context());
            if (triggering.starts()) {
                started.add(pipeline);
            } else {
                reasons.add(pipeline.pipeline().source() + ": " + triggering.reason());
            }
        }
        return started.isEmpty()
                ? new RunPlan(List.of(), List.of(nothing(request, reasons)))
                : new RunPlan(started, List.of());
    }

    private static Finding nothing(GateRequest request, List<String> reasons) {
        return error(
                "run/nothing-started",
                "the event '" + request.plan().context().event() + "' starts no pipeline (" + String.join("; ", reasons)
                        + ")",
                "Name another event with -Dfirsttry.event, another ref with -Dfirsttry.ref, or a job with"
                        + " -Dfirsttry.job.");
    }

    private static Finding nothingChanged() {
        return Finding.of(
                Severity.WARNING,
                "run/nothing-changed",
                "",
                "no pipeline is concerned by the changed files, so nothing was run",
                "Run without -Dfirsttry.changedOnly to run everything.",
                Location.NONE);
    }

    static Finding error(String rule, String message, String remedy) {
        return Finding.error(rule, "", message, remedy, Location.NONE);
    }
}
