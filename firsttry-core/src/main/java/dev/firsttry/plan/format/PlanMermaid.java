package dev.firsttry.plan.format;

import dev.firsttry.plan.ExecutionPlan;
import dev.firsttry.plan.Instance;
import dev.firsttry.plan.PipelinePlan;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** A plan for Mermaid: a subgraph for each pipeline, the critical path with a thick border. */
final class PlanMermaid {

    private final StringBuilder out = new StringBuilder("flowchart LR\n");
    private int nodes;

    private PlanMermaid() {}

    static String of(ExecutionPlan plan) {
        PlanMermaid mermaid = new PlanMermaid();
        int number = 0;
        for (PipelinePlan pipeline : plan.pipelines()) {
            mermaid.pipeline(pipeline, number++);
        }
        return mermaid.out
                .append("  classDef critical stroke-width:4px\n  classDef open stroke-dasharray:4\n")
                .toString();
    }

    private void pipeline(PipelinePlan plan, int number) {
        Map<String, String> names = new HashMap<>();
        Set<String> critical = Critical.keys(plan);
        out.append("  subgraph p")
                .append(number)
                .append("[\"")
                .append(escaped(plan.pipeline().name()))
                .append("\"]\n");
        for (Instance instance : plan.instances()) {
            String name = "n" + nodes++;
            names.put(instance.key(), name);
            out.append("    ")
                    .append(name)
                    .append("[\"")
                    .append(escaped(instance.id()))
                    .append("\"]");
            out.append(classes(instance, critical)).append('\n');
        }
        out.append("  end\n");
        for (Instance instance : plan.instances()) {
            instance.needKeys()
                    .forEach(need -> out.append("  ")
                            .append(names.get(need))
                            .append(" --> ")
                            .append(names.get(instance.key()))
                            .append('\n'));
        }
    }

    private static String classes(Instance instance, Set<String> critical) {
        if (critical.contains(instance.key())) {
            return ":::critical";
        }
        return instance.dynamic() || !instance.remote().isEmpty() ? ":::open" : "";
    }

    /** Mermaid knows no escapes but character entities, which start with a number sign. */
    private static String escaped(String text) {
        return text.replace("#", "#35;")
                .replace("\"", "#quot;")
                .replace("<", "#lt;")
                .replace(">", "#gt;")
                .replace("`", "#96;")
                .replace("\n", " ");
    }
}
