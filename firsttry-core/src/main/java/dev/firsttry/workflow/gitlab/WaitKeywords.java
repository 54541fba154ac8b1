package dev.firsttry.workflow.gitlab;

import dev.firsttry.document.Node;
import dev.firsttry.finding.Nearest;
import java.time.Duration;
import java.util.List;

/** What keywords take that say how long something may last or wait, and after which failures a job is tried again. */
final class WaitKeywords {

    /** Every reason for which the service ends a job, the retired ones too: it still takes them. */
    private static final List<String> FAILURES = List.of(
            "always",
            "unknown_failure",
            "script_failure",
            "api_failure",
            "stuck_or_timeout_failure",
            "runner_system_failure",
            "missing_dependency_failure",
            "runner_unsupported",
            "stale_schedule",
            "job_execution_timeout",
            "archived_failure",
            "unmet_prerequisites",
            "scheduler_failure",
            "data_integrity_failure",
            "forward_deployment_failure",
            "user_blocked",
            "project_deleted",
            "ci_quota_exceeded",
            "pipeline_loop_detected",
            "no_matching_runner",
            "trace_size_exceeded",
            "builds_disabled",
            "environment_creation_failure",
            "deployment_rejected",
            "failed_outdated_deployment_job",
            "job_execution_server_timeout",
            "stuck_pending_with_matching_runners",
            "stuck_pending_no_matching_runners",
            "no_updates_running",
            "no_updates_canceling",
            "server_timeout_running",
            "server_timeout_canceling",
            "runner_configuration_error",
            "runner_external_dependency_failure",
            "runner_interrupted",
            "protected_environment_failure",
            "insufficient_bridge_permissions",
            "downstream_bridge_project_not_found",
            "invalid_bridge_trigger",
            "upstream_bridge_project_not_found",
            "insufficient_upstream_permissions",
            "bridge_pipeline_is_child_pipeline",
            "downstream_pipeline_creation_failed",
            "secrets_provider_not_found",
            "reached_max_descendant_pipelines_depth",
            "ip_restriction_failure",
            "reached_max_pipeline_hierarchy_size",
            "reached_downstream_pipeline_trigger_rate_limit",
            "duo_workflow_not_allowed",
            "job_router_failure",
            "job_token_expired",
            "id_token_burned_project_path",
            "downstream_project_trigger_resolved_to_empty");

    private static final Duration LONGEST_DELAY = Duration.ofDays(7);

    static final Shape FAILURE = (node, subject) -> {
        String word = Nodes.scalar(node).map(Node.Scalar::text).orElse("");
        if (!Nodes.isNull(node) && !FAILURES.contains(word)) {
            String wanted = "a reason of failure such as always, script_failure or runner_system_failure";
            subject.wrong(node, wanted, Nearest.hint(word, FAILURES));
        }
    };

    static final Shape DURATION = duration("");
    static final Shape DURATION_OR_NEVER = duration("never");

    /** The service refuses to let a delayed job wait for longer than a week. */
    static final Shape DELAY = (node, subject) -> {
        DURATION.check(node, subject);
        Nodes.scalar(node)
                .flatMap(scalar -> Durations.parse(scalar.text()))
                .filter(delay -> delay.compareTo(LONGEST_DELAY) > 0)
                .ifPresent(delay -> subject.wrong(node, "at most one week"));
    };

    private WaitKeywords() {}

    /** What holds a variable cannot be judged before the job runs. */
    private static Shape duration(String other) {
        return (node, subject) -> {
            boolean word = Nodes.scalar(node)
                    .filter(scalar -> !scalar.isNull() && !Nodes.isFlag(scalar))
                    .isPresent();
            if (!word) {
                Shape.word().check(node, subject);
            } else if (!isDuration(Nodes.scalar(node).map(Node.Scalar::text).orElse(""), other)) {
                String wanted =
                        "a duration such as '90 minutes' or '1h 30m'" + (other.isEmpty() ? "" : ", or " + other);
                subject.wrong(node, wanted);
            }
        };
    }

    private static boolean isDuration(String text, String other) {
        return text.contains("$")
                || !other.isEmpty() && text.strip().equalsIgnoreCase(other)
                || Durations.parse(text).isPresent();
    }
}
