package dev.firsttry.execution.github;

import java.io.File;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The environment of a step's process: the machine's, the workflow's, the step's, and on top what belongs to the runner. */
final class StepEnvironment {

    private static final List<String> FROM_CONTEXT = List.of(
            "event_name",
            "ref",
            "ref_name",
            "ref_type",
            "sha",
            "repository",
            "repository_owner",
            "actor",
            "triggering_actor",
            "run_id",
            "run_number",
            "run_attempt",
            "server_url",
            "api_url",
            "graphql_url",
            "head_ref",
            "base_ref",
            "workflow",
            "workflow_ref",
            "workflow_sha",
            "job",
            "workspace",
            "event_path");

    private final JobSession session;
    private final StepContexts contexts;

    StepEnvironment(JobSession session, StepContexts contexts) {
        this.session = session;
        this.contexts = contexts;
    }

    /**
     * @param env the context {@code env} of the step
     * @param files variables of the step's {@link FileCommands}
     */
    Map<String, String> of(Map<String, String> env, Map<String, String> files, StepScope scope) {
        Map<String, String> all = new LinkedHashMap<>(session.place().environment());
        all.put("CI", "true");
        all.putAll(env);
        all.put("PATH", path(all));
        all.put("GITHUB_ACTIONS", "true");
        FROM_CONTEXT.forEach(
                name -> all.put("GITHUB_" + name.toUpperCase(java.util.Locale.ROOT), contexts.github(name)));
        scope.action().ifPresent(directory -> all.put("GITHUB_ACTION_PATH", directory.toString()));
        all.putAll(contexts.runner().variables());
        all.putAll(files);
        return all;
    }

    private String path(Map<String, String> environment) {
        List<String> parts = new java.util.ArrayList<>(session.paths());
        String rest = environment.getOrDefault("PATH", "");
        if (!rest.isEmpty()) {
            parts.add(rest);
        }
        return String.join(File.pathSeparator, parts);
    }
}
