package dev.firsttry.plan.format;

import dev.firsttry.pipeline.Trigger;
import dev.firsttry.plan.ExecutionPlan;
import dev.firsttry.plan.Instance;
import dev.firsttry.plan.PipelinePlan;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A plan as a list: stage by stage, each instance with what it waits for. */
final class PlanText {

    private static final int SHOWN = 4;

    private PlanText() {}

    static String of(ExecutionPlan plan) {
        return plan.pipelines().stream().map(PlanText::pipeline).collect(Collectors.joining("\n"));
    }

    private static String pipeline(PipelinePlan plan) {
        StringBuilder out = new StringBuilder();
        String source = plan.pipeline().source();
        String name = plan.pipeline().name();
        out.append(source).append(name.equals(source) ? "" : " (" + name + ")").append('\n');
        if (!plan.pipeline().created()) {
            return out.append("  its workflow rules create no pipeline here\n").toString();
        }
        String triggers =
                plan.pipeline().triggers().stream().map(Trigger::event).collect(Collectors.joining(", "));
        out.append("  ").append(count(plan.instances().size(), "instance")).append(" in ");
        out.append(count(plan.stages().size(), "stage"));
        out.append(triggers.isEmpty() ? "\n" : ", on " + triggers + "\n");
        stages(plan, out);
        out.append("  critical path: ")
                .append(String.join(" -> ", plan.criticalPath()))
                .append('\n');
        return out.toString();
    }

    private static void stages(PipelinePlan plan, StringBuilder out) {
        Map<String, Deque<Instance>> byId = new HashMap<>();
        plan.instances()
                .forEach(instance -> byId.computeIfAbsent(instance.id(), none -> new ArrayDeque<>())
                        .add(instance));
        int number = 0;
        for (List<String> stage : plan.stages()) {
            out.append("  ").append(++number).append('\n');
            stage.forEach(
                    id -> out.append("    ").append(line(byId.get(id).remove())).append('\n'));
        }
    }

    private static String line(Instance instance) {
        StringBuilder line = new StringBuilder(instance.id());
        line.append(instance.dynamic() ? "  [expands when it starts]" : "");
        line.append(instance.remote().isEmpty() ? "" : "  [remote: " + instance.remote() + "]");
        if (!instance.needs().isEmpty()) {
            List<String> needs = needs(instance);
            line.append("  <- ").append(needs.stream().limit(SHOWN).collect(Collectors.joining(", ")));
            line.append(needs.size() > SHOWN ? " and " + (needs.size() - SHOWN) + " more" : "");
        }
        return line.toString();
    }

    /** Several instances of one job are one entry: {@code test x 9}. */
    private static List<String> needs(Instance instance) {
        Map<String, List<String>> byJob = new LinkedHashMap<>();
        for (int i = 0; i < instance.needs().size(); i++) {
            String key = instance.needKeys().get(i);
            byJob.computeIfAbsent(key.substring(0, key.lastIndexOf('#')), none -> new ArrayList<>())
                    .add(instance.needs().get(i));
        }
        return byJob.entrySet().stream()
                .map(job -> job.getValue().size() == 1
                        ? job.getValue().get(0)
                        : job.getKey().replaceAll("#\\d+/", " / ") + " x "
                                + job.getValue().size())
                .toList();
    }

    static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
