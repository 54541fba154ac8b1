package dev.firsttry.plan.format;

import dev.firsttry.plan.ExecutionPlan;
import dev.firsttry.plan.Instance;
import dev.firsttry.plan.PipelinePlan;
import java.util.Set;

/** A plan for Graphviz: one cluster for each pipeline, the critical path in bold. */
final class PlanDot {

    private PlanDot() {}

    static String of(ExecutionPlan plan) {
        StringBuilder out = new StringBuilder("digraph plan {\n  rankdir=LR;\n  node [shape=box, style=rounded];\n");
        int number = 0;
        for (PipelinePlan pipeline : plan.pipelines()) {
            pipeline(pipeline, number++, out);
        }
        return out.append("}\n").toString();
    }

    private static void pipeline(PipelinePlan plan, int number, StringBuilder out) {
        Set<String> critical = Critical.keys(plan);
        out.append("  subgraph cluster_").append(number).append(" {\n    label=");
        out.append(quoted(plan.pipeline().name())).append(";\n");
        for (Instance instance : plan.instances()) {
            out.append("    ")
                    .append(node(number, instance.key()))
                    .append(" [label=")
                    .append(quoted(instance.id()));
            out.append(critical.contains(instance.key()) ? ", penwidth=2.5" : "");
            out.append(instance.dynamic() || !instance.remote().isEmpty() ? ", style=\"rounded,dashed\"" : "");
            out.append("];\n");
        }
        for (Instance instance : plan.instances()) {
            for (String need : instance.needKeys()) {
                out.append("    ").append(node(number, need)).append(" -> ").append(node(number, instance.key()));
                boolean bold = critical.contains(need) && critical.contains(instance.key());
                out.append(bold ? " [penwidth=2.5];\n" : ";\n");
            }
        }
        out.append("  }\n");
    }

    private static String node(int pipeline, String key) {
        return quoted(pipeline + ":" + key);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
