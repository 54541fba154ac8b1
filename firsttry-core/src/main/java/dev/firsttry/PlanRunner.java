package dev.firsttry;

import dev.firsttry.event.TaskStatus;
import dev.firsttry.execution.TaskResult;
import dev.firsttry.execution.TaskRunner;
import dev.firsttry.finding.Fault;
import dev.firsttry.finding.Finding;
import dev.firsttry.plan.ExecutionPlan;
import dev.firsttry.plan.PlanOutcome;
import dev.firsttry.plan.PlanRequest;
import dev.firsttry.plan.Planner;
import dev.firsttry.plan.format.PlanJson;
import java.util.List;

/** Plans the repository's own pipelines: a definition that the service would refuse is refused here. */
final class PlanRunner implements TaskRunner {

    /** Id of the task. */
    static final String TASK = "plan";

    static final String FILE = "plan.json";
    private static final String REMEDY =
            "Correct the file; nothing of it can run, here or in CI, while it is so. docs/rules.md explains each kind.";

    private final PlanRequest request;
    private final Outputs outputs;

    PlanRunner(PlanRequest request, Outputs outputs) {
        this.request = request;
        this.outputs = outputs;
    }

    @Override
    public TaskResult run() {
        return Planner.plan(request).fold(new PlanOutcome.Cases<>() {
            @Override
            public TaskResult planned(ExecutionPlan plan) {
                outputs.write(FILE, PlanJson.of(plan));
                return TaskResult.of(TaskStatus.SUCCESS, summary(plan), List.of(), "");
            }

            @Override
            public TaskResult faulty(List<Fault> faults) {
                outputs.write(FILE, PlanJson.of(faults));
                List<Finding> findings =
                        faults.stream().map(PlanRunner::finding).toList();
                String count = faults.size() == 1 ? "1 fault" : faults.size() + " faults";
                return TaskResult.of(TaskStatus.FAILURE, count, findings, "");
            }

            @Override
            public TaskResult nothing(List<String> places) {
                outputs.write(FILE, PlanJson.of(new ExecutionPlan(List.of())));
                return TaskResult.of(TaskStatus.SKIPPED, "no pipelines in " + String.join(", ", places), List.of(), "");
            }
        });
    }

    private static String summary(ExecutionPlan plan) {
        int instances = plan.pipelines().stream()
                .mapToInt(pipeline -> pipeline.instances().size())
                .sum();
        int pipelines = plan.pipelines().size();
        return instances
                + (instances == 1 ? " instance in " : " instances in ")
                + pipelines
                + (pipelines == 1 ? " pipeline" : " pipelines");
    }

    static Finding finding(Fault fault) {
        return Finding.error(fault.kind().id(), TASK, fault.message(), REMEDY, fault.location());
    }
}
