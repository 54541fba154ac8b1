package dev.firsttry.plan.parity;

import dev.firsttry.expression.Coercion;
import dev.firsttry.finding.Location;
import dev.firsttry.pipeline.PlanContext;
import dev.firsttry.pipeline.Provider;
import dev.firsttry.plan.ExecutionPlan;
import dev.firsttry.plan.Facts;
import dev.firsttry.plan.Instance;
import dev.firsttry.plan.PipelinePlan;
import dev.firsttry.plan.Triggering;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * What matters of a plan when it is compared.
 *
 * @param label what people call it, such as {@code github} or the name of a file
 */
public record PlanSummary(String label, List<Node> nodes) {

    public PlanSummary {
        Objects.requireNonNull(label);
        nodes = List.copyOf(nodes);
    }

    /**
     * An instance.
     *
     * @param source file of its pipeline
     * @param provider as in JSON
     * @param key unique within its pipeline
     * @param needKeys keys of the instances of the same pipeline that must end first
     * @param values of its matrix, as text
     * @param tools versions by tool
     * @param place where the job stands: in its own file, or in the recorded plan
     */
    public record Node(
            String source,
            String provider,
            String id,
            String key,
            String job,
            List<String> needKeys,
            List<String> values,
            List<String> commands,
            Map<String, String> tools,
            Location place) {
        public Node {
            Objects.requireNonNull(place);
            needKeys = List.copyOf(needKeys);
            values = List.copyOf(values);
            commands = List.copyOf(commands);
            tools = Collections.unmodifiableMap(new LinkedHashMap<>(tools));
        }
    }

    /** Of a whole plan. */
    public static PlanSummary of(String label, ExecutionPlan plan) {
        return of(label, plan, pipeline -> true);
    }

    /**
     * Of the pipelines of one service that the context starts. Workflows that are only called are part of those that call
     * them.
     */
    public static PlanSummary of(ExecutionPlan plan, Provider provider, PlanContext context) {
        return of(
                provider.json(),
                plan,
                pipeline -> pipeline.pipeline().provider() == provider
                        && Triggering.of(pipeline.pipeline(), context).starts());
    }

    private static PlanSummary of(String label, ExecutionPlan plan, Predicate<PipelinePlan> wanted) {
        List<Node> nodes = new ArrayList<>();
        plan.pipelines().stream()
                .filter(wanted)
                .forEach(pipeline -> pipeline.instances().forEach(instance -> nodes.add(node(pipeline, instance))));
        return new PlanSummary(label, nodes);
    }

    private static Node node(PipelinePlan pipeline, Instance instance) {
        Facts facts = instance.facts();
        return new Node(
                pipeline.pipeline().source(),
                pipeline.pipeline().provider().json(),
                instance.id(),
                instance.key(),
                instance.job(),
                instance.needKeys(),
                instance.matrix().values().stream().map(Coercion::text).toList(),
                facts.commands(),
                facts.tools(),
                instance.definition().location());
    }
}
