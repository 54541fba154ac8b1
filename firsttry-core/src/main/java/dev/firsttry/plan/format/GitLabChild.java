package dev.firsttry.plan.format;

import dev.firsttry.expression.Value;
import dev.firsttry.pipeline.Provider;
import dev.firsttry.pipeline.Work;
import dev.firsttry.plan.ExecutionPlan;
import dev.firsttry.plan.Instance;
import dev.firsttry.plan.PipelinePlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A child pipeline for GitLab's {@code trigger: include: artifact}, as JSON, which every YAML reader takes. Each wanted
 * instance becomes a job of the same name that runs on the same image, services and runners and lets FirstTry run that
 * instance: what it needs and is proven comes from the cache. Needs name wanted instances only. Without any, one job
 * says so, because GitLab refuses a pipeline without jobs.
 */
public final class GitLabChild {

    /** Keywords that say where a job runs and what becomes of it. */
    private static final List<String> KEPT = List.of(
            "image",
            "services",
            "tags",
            "id_tokens",
            "secrets",
            "environment",
            "resource_group",
            "timeout",
            "retry",
            "interruptible",
            "start_in",
            "artifacts");

    private static final String NOTHING = "nothing to do";

    private GitLabChild() {}

    static String of(ExecutionPlan plan) {
        return of(plan, instance -> true);
    }

    /** @param wanted the instances to run, such as those that the cache has not proven */
    public static String of(ExecutionPlan plan, Predicate<Instance> wanted) {
        Map<String, Value> file = new LinkedHashMap<>();
        Map<String, Value> jobs = new LinkedHashMap<>();
        Set<String> stages = new LinkedHashSet<>();
        for (PipelinePlan pipeline : plan.pipelines()) {
            if (pipeline.pipeline().provider() == Provider.GITLAB) {
                stages.addAll(pipeline.pipeline().stages());
                List<Instance> chosen = pipeline.instances().stream()
                        .filter(wanted.and(GitLabChild::runs))
                        .toList();
                chosen.forEach(instance -> jobs.put(instance.id(), job(instance, chosen)));
            }
        }
        if (jobs.isEmpty()) {
            jobs.put(NOTHING, Value.of(Map.of("script", Value.of(List.of(Value.of("echo 'everything is proven'"))))));
            stages.add("test");
        }
        file.put("stages", Value.of(stages.stream().map(Value::of).toList()));
        // A job without rules is for branches and tags only, unless the file has workflow rules.
        file.put(
                "workflow", Value.of(Map.of("rules", Value.of(List.of(Value.of(Map.of("when", Value.of("always"))))))));
        file.putAll(jobs);
        return PlanJson.pretty(json -> ValueJson.entries(json, file));
    }

    /** A job that only mirrors another pipeline has nothing to run. */
    private static boolean runs(Instance instance) {
        return instance.definition().work().fold(new Work.Cases<>() {
            @Override
            public Boolean steps(Work.Steps steps) {
                return false;
            }

            @Override
            public Boolean call(Work.Call call) {
                return false;
            }

            @Override
            public Boolean script(Work.Script script) {
                return script.trigger().isEmpty() || other(script, "trigger").isPresent();
            }
        });
    }

    private static Value job(Instance instance, List<Instance> chosen) {
        return instance.definition().work().fold(new Work.Cases<>() {
            @Override
            public Value steps(Work.Steps steps) {
                return Value.NULL;
            }

            @Override
            public Value call(Work.Call call) {
                return Value.NULL;
            }

            @Override
            public Value script(Work.Script script) {
                return Value.of(keys(instance, script, chosen));
            }
        });
    }

    private static Map<String, Value> keys(Instance instance, Work.Script script, List<Instance> chosen) {
        Map<String, Value> keys = new LinkedHashMap<>();
        keys.put("stage", Value.of(script.stage()));
        if (script.trigger().isPresent()) {
            other(script, "trigger").ifPresent(trigger -> keys.put("trigger", trigger));
            keys.put("variables", variables(script));
        } else {
            String command = "mvn -B firsttry:run -Dfirsttry.job=" + quoted(instance.key());
            keys.put("script", Value.of(List.of(Value.of(command))));
            KEPT.forEach(name -> other(script, name).ifPresent(value -> keys.put(name, value)));
        }
        if (script.explicitNeeds()) {
            keys.put("needs", Value.of(needs(instance, chosen)));
        }
        keys.put("when", Value.of(script.when()));
        keys.put("allow_failure", allowFailure(script));
        return keys;
    }

    private static Optional<Value> other(Work.Script script, String name) {
        return script.other().stream()
                .filter(entry -> entry.name().equals(name))
                .map(entry -> entry.value().fold(DataValue.INSTANCE))
                .findFirst();
    }

    private static Value variables(Work.Script script) {
        Map<String, Value> variables = new LinkedHashMap<>();
        script.variables().forEach((name, value) -> variables.put(name, Value.of(value)));
        return Value.of(variables);
    }

    private static List<Value> needs(Instance instance, List<Instance> chosen) {
        Set<String> keys = new LinkedHashSet<>();
        chosen.forEach(each -> keys.add(each.key()));
        List<Value> needs = new ArrayList<>();
        for (int i = 0; i < instance.needs().size(); i++) {
            if (keys.contains(instance.needKeys().get(i))) {
                needs.add(Value.of(instance.needs().get(i)));
            }
        }
        return needs;
    }

    private static Value allowFailure(Work.Script script) {
        if (script.allowFailureExitCodes().isEmpty()) {
            return Value.of(script.allowFailure());
        }
        List<Value> codes =
                script.allowFailureExitCodes().stream().map(Value::of).toList();
        return Value.of(Map.of("exit_codes", Value.of(codes)));
    }

    /** One word for any POSIX shell. */
    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
