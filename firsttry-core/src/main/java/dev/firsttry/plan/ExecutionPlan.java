package dev.firsttry.plan;

import java.util.List;

/** The expanded DAG of every pipeline, in the order of the files. */
public record ExecutionPlan(List<PipelinePlan> pipelines) {
    public ExecutionPlan {
        pipelines = List.copyOf(pipelines);
    }
}
