package dev.firsttry.workflow.github;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What {@code types} may name for each event, after the service's own schema of workflow files. */
final class ActivityTypes {

    private static final List<String> PULL_REQUEST =
            words("assigned unassigned labeled unlabeled opened edited closed reopened synchronize "
                    + "converted_to_draft locked unlocked enqueued dequeued milestoned demilestoned "
                    + "ready_for_review review_requested review_request_removed auto_merge_enabled "
                    + "auto_merge_disabled stacked");
    private static final Map<String, List<String>> KNOWN = Map.ofEntries(
            Map.entry("pull_request", PULL_REQUEST),
            Map.entry("pull_request_target", PULL_REQUEST),
            entry("branch_protection_rule", "created edited deleted"),
            entry("check_run", "completed created rerequested requested_action"),
            entry("check_suite", "completed requested rerequested"),
            entry(
                    "discussion",
                    "created edited deleted transferred pinned unpinned labeled unlabeled locked "
                            + "unlocked category_changed answered unanswered"),
            entry("discussion_comment", "created edited deleted"),
            entry("image_version", "created ready deleted"),
            entry("issue_comment", "created edited deleted"),
            entry(
                    "issues",
                    "opened edited deleted transferred pinned unpinned closed reopened assigned "
                            + "unassigned labeled unlabeled locked unlocked milestoned demilestoned field_added "
                            + "field_removed typed untyped"),
            entry("label", "created edited deleted"),
            entry("merge_group", "checks_requested"),
            entry("milestone", "created closed opened edited deleted"),
            entry("project", "created closed reopened edited deleted"),
            entry("project_card", "created moved converted edited deleted"),
            entry("project_column", "created updated moved deleted"),
            entry("pull_request_review", "submitted edited dismissed"),
            entry("pull_request_review_comment", "created edited deleted"),
            entry("registry_package", "published updated"),
            entry("release", "published unpublished created edited deleted prereleased released"),
            entry("watch", "started"),
            entry("workflow_run", "requested completed in_progress"));

    private ActivityTypes() {}

    /** Empty for an event whose types are free, such as {@code repository_dispatch}. */
    static Optional<List<String>> of(String event) {
        return Optional.ofNullable(KNOWN.get(event));
    }

    private static Map.Entry<String, List<String>> entry(String event, String types) {
        return Map.entry(event, words(types));
    }

    private static List<String> words(String text) {
        return List.of(text.split(" "));
    }
}
