package dev.firsttry.plan.format;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.firsttry.pipeline.Provider;
import dev.firsttry.plan.ExecutionPlan;
import dev.firsttry.plan.Instance;
import dev.firsttry.plan.PipelinePlan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A matrix for GitHub's {@code fromJSON}: {@code {"include":[{"name","pipeline","jobs","runner"}]}} on one line.
 * {@code pipeline} and {@code jobs} are what {@code firsttry.pipelines} and {@code firsttry.job} take. Workflows that are
 * only called are left out. No instance gives {@code {"include":[]}}, which GitHub refuses as a matrix: guard the job with
 * an {@code if}.
 */
public final class GitHubMatrix {

    private static final int LIMIT = 256;

    private GitHubMatrix() {}

    static String of(ExecutionPlan plan) {
        return of(plan, instance -> true);
    }

    /** @param wanted the instances to run, such as those that the cache has not proven */
    public static String of(ExecutionPlan plan, Predicate<Instance> wanted) {
        List<Row> rows = plan.pipelines().stream()
                .filter(GitHubMatrix::startsAlone)
                .flatMap(pipeline -> pipeline.instances().stream()
                        .filter(wanted.and(instance -> instance.remote().isEmpty()))
                        .map(instance -> new Row(pipeline.pipeline().source(), instance)))
                .toList();
        return PlanJson.line(json -> {
            json.writeArrayFieldStart("include");
            for (List<Row> bundle : bundles(rows)) {
                entry(json, bundle);
            }
            json.writeEndArray();
        });
    }

    private record Row(String source, Instance instance) {}

    private static boolean startsAlone(PipelinePlan plan) {
        return plan.pipeline().provider() == Provider.GITHUB
                && plan.pipeline().triggers().stream()
                        .anyMatch(trigger -> !trigger.event().equals("workflow_call"));
    }

    /** GitHub takes at most 256 rows: of more instances, neighbours of one pipeline share one. */
    private static List<List<Row>> bundles(List<Row> rows) {
        int size = 1;
        List<List<Row>> bundles = bundles(rows, size);
        while (bundles.size() > LIMIT && size < rows.size()) {
            size *= 2;
            bundles = bundles(rows, size);
        }
        return bundles;
    }

    private static List<List<Row>> bundles(List<Row> rows, int size) {
        List<List<Row>> bundles = new ArrayList<>();
        for (Row row : rows) {
            List<Row> last = bundles.isEmpty() ? List.of() : bundles.get(bundles.size() - 1);
            if (!last.isEmpty() && last.size() < size && last.get(0).source().equals(row.source())) {
                last.add(row);
            } else {
                bundles.add(new ArrayList<>(List.of(row)));
            }
        }
        return bundles;
    }

    private static void entry(JsonGenerator json, List<Row> bundle) throws IOException {
        List<Instance> instances = bundle.stream().map(Row::instance).toList();
        json.writeStartObject();
        json.writeStringField("name", instances.stream().map(Instance::id).collect(Collectors.joining(", ")));
        json.writeStringField("pipeline", bundle.get(0).source());
        json.writeStringField("jobs", instances.stream().map(Instance::key).collect(Collectors.joining(",")));
        PlanJson.texts(json, "runner", instances.get(0).facts().runsOn());
        json.writeEndObject();
    }
}
