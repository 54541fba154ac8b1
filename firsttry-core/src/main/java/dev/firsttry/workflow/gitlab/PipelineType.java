package dev.firsttry.workflow.gitlab;

import dev.firsttry.pipeline.PlanContext;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What kind of pipeline the service would create, and the predefined variables that rules ask for. The names of GitHub's
 * events are understood too, so that one context serves both services.
 *
 * @param source as in {@code CI_PIPELINE_SOURCE}
 * @param name branch or tag, without {@code refs/}
 */
record PipelineType(String source, Kind kind, String name, String defaultBranch) {

    enum Kind {
        BRANCH,
        TAG,
        MERGE_REQUEST
    }

    private static final String BRANCHES = "refs/heads/";
    private static final String TAGS = "refs/tags/";
    private static final String MERGE_REQUEST = "CI_MERGE_REQUEST_IID";
    private static final int SLUG_LENGTH = 63;

    private static final Map<String, String> GITHUB_EVENTS = Map.of(
            "pull_request", "merge_request_event",
            "pull_request_target", "merge_request_event",
            "merge_request", "merge_request_event",
            "workflow_dispatch", "web",
            "repository_dispatch", "trigger",
            "workflow_call", "parent_pipeline");

    static PipelineType of(PlanContext context) {
        String source = GITHUB_EVENTS.getOrDefault(context.event(), context.event());
        String standard = context.defaultBranch().isEmpty() ? "main" : context.defaultBranch();
        String ref = context.ref().isEmpty() ? standard : context.ref();
        boolean tag = ref.startsWith(TAGS);
        String name =
                ref.startsWith(BRANCHES) ? ref.substring(BRANCHES.length()) : tag ? ref.substring(TAGS.length()) : ref;
        Kind kind = isOfMergeRequest(source, context) ? Kind.MERGE_REQUEST : tag ? Kind.TAG : Kind.BRANCH;
        return new PipelineType(source, kind, name, standard);
    }

    /** A child pipeline of one is one as well; its parent hands on what tells so. */
    private static boolean isOfMergeRequest(String source, PlanContext context) {
        return source.equals("merge_request_event")
                || source.equals("parent_pipeline") && context.variables().containsKey(MERGE_REQUEST);
    }

    /** Whether the service knows from which commit on files changed. */
    boolean hasDiffBase() {
        return kind == Kind.MERGE_REQUEST || kind == Kind.BRANCH && source.equals("push");
    }

    Map<String, String> predefined() {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("CI", "true");
        variables.put("GITLAB_CI", "true");
        variables.put("CI_PIPELINE_SOURCE", source);
        variables.put("CI_DEFAULT_BRANCH", defaultBranch);
        variables.put("CI_COMMIT_REF_NAME", name);
        variables.put("CI_COMMIT_REF_SLUG", slug());
        switch (kind) {
            case BRANCH -> variables.put("CI_COMMIT_BRANCH", name);
            case TAG -> variables.put("CI_COMMIT_TAG", name);
            case MERGE_REQUEST -> mergeRequest(variables);
        }
        return variables;
    }

    /** Numbers are placeholders: rules only ask whether they are there. */
    private void mergeRequest(Map<String, String> variables) {
        variables.put("CI_MERGE_REQUEST_ID", "1");
        variables.put(MERGE_REQUEST, "1");
        variables.put("CI_MERGE_REQUEST_EVENT_TYPE", "detached");
        variables.put("CI_MERGE_REQUEST_SOURCE_BRANCH_NAME", name);
        variables.put("CI_MERGE_REQUEST_TARGET_BRANCH_NAME", defaultBranch);
    }

    /** What a child pipeline gets of them, whatever its bridge forwards. */
    Map<String, String> handedOn() {
        Map<String, String> variables = new LinkedHashMap<>();
        if (kind == Kind.MERGE_REQUEST) {
            mergeRequest(variables);
        }
        return variables;
    }

    private String slug() {
        String lower = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "-");
        String cut = lower.length() > SLUG_LENGTH ? lower.substring(0, SLUG_LENGTH) : lower;
        return cut.replaceAll("^-+|-+$", "");
    }
}
