package dev.firsttry.plan;

import dev.firsttry.expression.Coercion;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A part of a plan: what was selected, and all that it needs.
 *
 * @param plan pipelines of which nothing was selected are left out
 * @param unknown selections that fit no instance
 */
public record Selected(ExecutionPlan plan, List<String> unknown) {

    public Selected {
        unknown = List.copyOf(unknown);
    }

    /** Applies a selection. */
    public static Selected of(ExecutionPlan plan, Selection selection) {
        if (selection.isAll()) {
            return new Selected(plan, List.of());
        }
        List<PipelinePlan> parts = plan.pipelines().stream()
                .map(pipeline -> SubPlan.of(pipeline, wanted(pipeline, selection)))
                .flatMap(Optional::stream)
                .toList();
        return new Selected(new ExecutionPlan(parts), unknown(plan, selection));
    }

    private static Set<String> wanted(PipelinePlan plan, Selection selection) {
        Set<String> keys = new LinkedHashSet<>();
        for (Instance instance : plan.instances()) {
            boolean named =
                    selection.jobs().isEmpty() || selection.jobs().stream().anyMatch(job -> isNamed(instance, job));
            if (named && selection.matrix().stream().allMatch(pair -> hasValue(instance, pair))) {
                keys.add(instance.key());
            }
        }
        return keys;
    }

    /** A job id takes all its instances, the id of a calling job all jobs inside. */
    private static boolean isNamed(Instance instance, String job) {
        return instance.key().equals(job)
                || instance.id().equals(job)
                || instance.job().equals(job)
                || instance.definition().declared().equals(job)
                        && instance.callers().isEmpty()
                || instance.job().startsWith(job + " / ");
    }

    private static boolean hasValue(Instance instance, String pair) {
        int colon = pair.indexOf(':');
        String key = colon < 0 ? pair : pair.substring(0, colon).strip();
        String value = colon < 0 ? "" : pair.substring(colon + 1).strip();
        return instance.matrix().entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(key))
                .map(Map.Entry::getValue)
                .anyMatch(found -> Coercion.text(found).equals(value));
    }

    private static List<String> unknown(ExecutionPlan plan, Selection selection) {
        List<Instance> all = plan.pipelines().stream()
                .flatMap(pipeline -> pipeline.instances().stream())
                .toList();
        List<String> unknown = new ArrayList<>();
        selection.jobs().stream().filter(none(all, Selected::isNamed)).forEach(unknown::add);
        selection.matrix().stream().filter(none(all, Selected::hasValue)).forEach(unknown::add);
        return unknown;
    }

    private interface Fit {
        boolean test(Instance instance, String wanted);
    }

    private static Predicate<String> none(List<Instance> all, Fit fit) {
        return wanted -> all.stream().noneMatch(instance -> fit.test(instance, wanted));
    }
}
