package dev.firsttry.plan;

import dev.firsttry.pipeline.Pipeline;
import dev.firsttry.pipeline.PlanContext;
import dev.firsttry.pipeline.Trigger;
import java.util.List;

/**
 * Which pipelines changed files concern. GitLab's reader has judged {@code changes} already. Of a GitHub workflow the path
 * filters of the event count; when the event does not start it, those of everything else that does. A trigger without
 * path filters, and no known changed files, take everything.
 */
final class Affected {

    private Affected() {}

    static ExecutionPlan of(ExecutionPlan plan, PlanContext context) {
        return new ExecutionPlan(plan.pipelines().stream()
                .filter(pipeline -> concerns(pipeline.pipeline(), context))
                .toList());
    }

    private static boolean concerns(Pipeline pipeline, PlanContext context) {
        List<Trigger> ofEvent = pipeline.triggers().stream()
                .filter(trigger -> trigger.event().equals(context.event()))
                .toList();
        List<Trigger> triggers = ofEvent.isEmpty() ? pipeline.triggers() : ofEvent;
        return triggers.isEmpty()
                || context.ref().startsWith("refs/tags/")
                || triggers.stream().anyMatch(trigger -> Triggering.pathsFit(trigger, context.changedFiles()));
    }
}
