package dev.firsttry.workflow.github;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** GitHub's events and the keys that each of them knows. */
final class Events {

    private static final List<String> TYPES = List.of("types");
    private static final Map<String, List<String>> KNOWN = new LinkedHashMap<>();

    static {
        for (String name : List.of(
                "create",
                "delete",
                "deployment",
                "deployment_status",
                "fork",
                "gollum",
                "page_build",
                "public",
                "push",
                "status",
                "pull_request_comment")) {
            KNOWN.put(name, List.of());
        }
        for (String name : List.of(
                "branch_protection_rule",
                "check_run",
                "check_suite",
                "discussion",
                "discussion_comment",
                "image_version",
                "issue_comment",
                "issues",
                "label",
                "milestone",
                "project",
                "project_card",
                "project_column",
                "pull_request_review",
                "pull_request_review_comment",
                "registry_package",
                "release",
                "repository_dispatch",
                "watch")) {
            KNOWN.put(name, TYPES);
        }
        List<String> review = List.of("types", "branches", "branches-ignore", "paths", "paths-ignore");
        KNOWN.put("pull_request", review);
        KNOWN.put("pull_request_target", review);
        KNOWN.put("push", List.of("branches", "branches-ignore", "tags", "tags-ignore", "paths", "paths-ignore"));
        KNOWN.put("merge_group", List.of("types", "branches", "branches-ignore"));
        KNOWN.put("workflow_run", List.of("types", "workflows", "branches", "branches-ignore"));
        KNOWN.put("image_version", List.of("types", "names", "versions"));
        KNOWN.put("schedule", List.of());
        KNOWN.put("workflow_dispatch", List.of("inputs"));
        KNOWN.put("workflow_call", List.of("inputs", "secrets", "outputs"));
    }

    private Events() {}

    /** The keys of an event; empty when there is no such event. */
    static Optional<List<String>> filters(String event) {
        return Optional.ofNullable(KNOWN.get(event));
    }

    static Set<String> names() {
        return KNOWN.keySet();
    }
}
