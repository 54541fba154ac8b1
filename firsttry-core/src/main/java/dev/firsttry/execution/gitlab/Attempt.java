package dev.firsttry.execution.gitlab;

import java.util.List;

/**
 * How one try of a job ended.
 *
 * @param exitCode of the script; 0 is success, -1 when no script told one
 * @param failureKinds GitLab's words for why it failed, as {@code retry:when} names them; empty for a success
 * @param reason for people; empty for a success
 */
record Attempt(int exitCode, List<String> failureKinds, String reason) {

    static final Attempt SUCCESS = new Attempt(0, List.of(), "");

    Attempt {
        failureKinds = List.copyOf(failureKinds);
    }

    static Attempt exited(int code) {
        return code == 0 ? SUCCESS : new Attempt(code, List.of("script_failure"), "exit code " + code);
    }

    static Attempt timedOut(long seconds) {
        return new Attempt(
                -1, List.of("stuck_or_timeout_failure", "job_execution_timeout"), "timed out after " + seconds + " s");
    }

    static Attempt runnerFailed(String reason) {
        return new Attempt(-1, List.of("runner_system_failure"), reason);
    }

    boolean succeeded() {
        return failureKinds.isEmpty();
    }
}
