package dev.firsttry.workflow.gitlab;

import java.util.List;

/** Keys that stand in jobs, for tests that try all of them. */
final class JobKeys {

    static final List<String> ALL = List.of(
            "script",
            "run",
            "stage",
            "extends",
            "needs",
            "rules",
            "only",
            "except",
            "variables",
            "inherit",
            "when",
            "allow_failure",
            "parallel",
            "trigger",
            "dependencies",
            "environment",
            "artifacts",
            "cache",
            "image",
            "services",
            "retry",
            "tags",
            "timeout",
            "before_script",
            "after_script",
            "interruptible",
            "start_in");

    private JobKeys() {}
}
