package dev.firsttry.plan;

import dev.firsttry.expression.Coercion;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.FirstTryException;
import dev.firsttry.finding.Location;
import dev.firsttry.finding.Nearest;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what is wrong with a selection, and what there is to select. */
final class SelectionFaults {

    private static final int SHOWN = 20;

    private final ExecutionPlan plan;
    private final InstanceNames names;

    SelectionFaults(ExecutionPlan plan, InstanceNames names) {
        this.plan = plan;
        this.names = names;
    }

    /** The first thing that keeps the selection from fitting anything. */
    FirstTryException of(List<String> jobs, List<MatrixPair> pairs) {
        return jobs.stream()
                .filter(job -> names.of(job).isEmpty())
                .findFirst()
                .map(this::unknownJob)
                .or(() -> pairs.stream()
                        .filter(pair -> values(pair).isEmpty())
                        .findFirst()
                        .map(this::unknownKey))
                .or(() -> pairs.stream()
                        .filter(pair -> !values(pair).contains(pair.value()))
                        .findFirst()
                        .map(this::unknownValue))
                .orElseGet(() -> nothing(jobs, pairs));
    }

    private FirstTryException unknownJob(String job) {
        return fault(
                "selection/unknown-job",
                "firsttry.job is '" + job + "', but no job, instance or key of the plan is called so"
                        + Nearest.hint(job, names.jobs()),
                "Name one of " + some(names.jobs()) + "; or an instance as firsttry:plan prints it.");
    }

    private FirstTryException unknownKey(MatrixPair pair) {
        Set<String> keys = matrix().map(Map.Entry::getKey).collect(Collectors.toCollection(LinkedHashSet::new));
        return fault(
                "selection/unknown-matrix",
                "firsttry.matrix names '" + pair.key() + "', but no matrix of the plan has that key"
                        + Nearest.hint(pair.key(), keys),
                keys.isEmpty()
                        ? "No job of the plan has a matrix: select with firsttry.job."
                        : "Write key:value with one of the keys " + some(keys) + ".");
    }

    private FirstTryException unknownValue(MatrixPair pair) {
        return fault(
                "selection/unknown-matrix",
                "firsttry.matrix wants " + pair + ", but no matrix of the plan has that value",
                "Use one of " + some(values(pair)) + " for " + pair.key() + ".");
    }

    private FirstTryException nothing(List<String> jobs, List<MatrixPair> pairs) {
        String wanted = Stream.concat(
                        jobs.isEmpty() ? Stream.of() : Stream.of("firsttry.job=" + String.join(",", jobs)),
                        pairs.isEmpty()
                                ? Stream.of()
                                : Stream.of("firsttry.matrix="
                                        + pairs.stream()
                                                .map(MatrixPair::toString)
                                                .collect(Collectors.joining(","))))
                .collect(Collectors.joining(" and "));
        return fault(
                "selection/empty",
                "no instance fits " + wanted + (jobs.isEmpty() ? "" : " together"),
                "An instance must have every value of firsttry.matrix; firsttry:plan prints them all.");
    }

    private Set<String> values(MatrixPair pair) {
        return matrix().filter(entry -> pair.names(entry.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Every key with every value, as text. */
    private Stream<Map.Entry<String, String>> matrix() {
        return plan.pipelines().stream()
                .flatMap(pipeline -> pipeline.instances().stream())
                .flatMap(instance -> instance.matrix().entrySet().stream())
                .map(entry -> Map.entry(entry.getKey(), Coercion.text(entry.getValue())));
    }

    private static String some(Collection<String> words) {
        String shown = words.stream().limit(SHOWN).map(word -> "'" + word + "'").collect(Collectors.joining(", "));
        return words.size() > SHOWN ? shown + " and " + (words.size() - SHOWN) + " more" : shown;
    }

    private static FirstTryException fault(String rule, String message, String remedy) {
        return new FirstTryException(Finding.error(rule, "", message, remedy, Location.NONE));
    }
}
