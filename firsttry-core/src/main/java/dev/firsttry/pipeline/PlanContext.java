package dev.firsttry.pipeline;

import dev.firsttry.expression.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a plan is made for: the event and what it carries. The fields are those of {@code firsttry.contextFile}.
 *
 * @param event GitHub's event or GitLab's pipeline source
 * @param ref full, such as {@code refs/heads/main}; empty when unknown
 * @param defaultBranch empty when unknown
 * @param changedFiles paths from the top-level directory with {@code /} as separator; empty when unknown
 */
public record PlanContext(
        String event,
        String ref,
        String defaultBranch,
        Map<String, String> variables,
        Map<String, Value> inputs,
        Map<String, String> secrets,
        Map<String, String> vars,
        List<String> changedFiles) {

    /** A push to an unknown branch. */
    public static final PlanContext DEFAULT =
            new PlanContext("push", "", "", Map.of(), Map.of(), Map.of(), Map.of(), List.of());

    public PlanContext {
        Objects.requireNonNull(event);
        Objects.requireNonNull(ref);
        Objects.requireNonNull(defaultBranch);
        variables = ordered(variables);
        inputs = ordered(inputs);
        secrets = ordered(secrets);
        vars = ordered(vars);
        changedFiles = List.copyOf(changedFiles);
    }

    /** The same, for other changed files. */
    public PlanContext withChangedFiles(List<String> files) {
        return new PlanContext(event, ref, defaultBranch, variables, inputs, secrets, vars, files);
    }

    /** The same, with other variables. */
    public PlanContext withVariables(Map<String, String> others) {
        return new PlanContext(event, ref, defaultBranch, others, inputs, secrets, vars, changedFiles);
    }

    private static <V> Map<String, V> ordered(Map<String, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
