package dev.firsttry.plan.format;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.firsttry.pipeline.Provider;
import dev.firsttry.plan.ExecutionPlan;
import dev.firsttry.plan.Instance;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A matrix for GitHub's {@code fromJSON}: {@code {"include":[{"name","jobs","runner"}]}} on one line. {@code jobs} is what
 * {@code firsttry.job} takes. An empty list of instances gives {@code {"include":[]}}, which GitHub refuses as a matrix:
 * guard the job with an {@code if}.
 */
public final class GitHubMatrix {

    private static final int LIMIT = 256;

    private GitHubMatrix() {}

    static String of(ExecutionPlan plan) {
        return of(plan, instance -> true);
    }

    /** @param wanted the instances to run, such as those that the cache has not proven */
    public static String of(ExecutionPlan plan, Predicate<Instance> wanted) {
        List<Instance> instances = plan.pipelines().stream()
                .filter(pipeline -> pipeline.pipeline().provider() == Provider.GITHUB)
                .flatMap(pipeline -> pipeline.instances().stream())
                .filter(wanted.and(instance -> instance.remote().isEmpty()))
                .toList();
        return PlanJson.line(json -> {
            json.writeArrayFieldStart("include");
            for (List<Instance> bundle : bundles(instances)) {
                entry(json, bundle);
            }
            json.writeEndArray();
        });
    }

    /** GitHub takes at most 256 rows: of more instances, neighbours share one. */
    private static List<List<Instance>> bundles(List<Instance> instances) {
        int size = Math.max(1, (instances.size() + LIMIT - 1) / LIMIT);
        List<List<Instance>> bundles = new ArrayList<>();
        for (int from = 0; from < instances.size(); from += size) {
            bundles.add(instances.subList(from, Math.min(instances.size(), from + size)));
        }
        return bundles;
    }

    private static void entry(JsonGenerator json, List<Instance> bundle) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", bundle.stream().map(Instance::id).collect(Collectors.joining(", ")));
        json.writeStringField("jobs", bundle.stream().map(Instance::key).collect(Collectors.joining(",")));
        PlanJson.texts(json, "runner", bundle.get(0).facts().runsOn());
        json.writeEndObject();
    }
}
