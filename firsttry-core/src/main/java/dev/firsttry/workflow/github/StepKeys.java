package dev.firsttry.workflow.github;

import dev.firsttry.expression.WorkflowKey;
import java.util.List;

/**
 * What steps may say and name, which differs between jobs and composite actions.
 *
 * @param needsShell whether {@code run} must name its shell
 * @param concurrent whether steps may run in the background, and others wait for them
 */
record StepKeys(
        List<String> runKeys,
        List<String> useKeys,
        boolean needsShell,
        boolean concurrent,
        WorkflowKey condition,
        WorkflowKey name,
        WorkflowKey run,
        WorkflowKey env,
        WorkflowKey with,
        WorkflowKey directory,
        WorkflowKey continueOnError,
        WorkflowKey timeout) {

    static final StepKeys OF_JOB = new StepKeys(
            List.of(
                    "id",
                    "name",
                    "if",
                    "run",
                    "shell",
                    "working-directory",
                    "env",
                    "continue-on-error",
                    "timeout-minutes",
                    "background"),
            List.of("id", "name", "if", "uses", "with", "env", "continue-on-error", "timeout-minutes", "background"),
            false,
            true,
            WorkflowKey.STEP_IF,
            WorkflowKey.STEP_NAME,
            WorkflowKey.STEP_RUN,
            WorkflowKey.STEP_ENV,
            WorkflowKey.STEP_WITH,
            WorkflowKey.STEP_WORKING_DIRECTORY,
            WorkflowKey.STEP_CONTINUE_ON_ERROR,
            WorkflowKey.STEP_TIMEOUT);

    static final StepKeys OF_ACTION = new StepKeys(
            List.of("id", "name", "if", "run", "shell", "working-directory", "env", "continue-on-error"),
            List.of("id", "name", "if", "uses", "with", "env", "continue-on-error"),
            true,
            false,
            WorkflowKey.ACTION_STEP_IF,
            WorkflowKey.ACTION_STEP,
            WorkflowKey.ACTION_STEP,
            WorkflowKey.ACTION_STEP,
            WorkflowKey.ACTION_STEP,
            WorkflowKey.ACTION_STEP,
            WorkflowKey.ACTION_STEP,
            WorkflowKey.ACTION_STEP);

    /** Keys of which a step has exactly one. */
    List<String> kinds() {
        return concurrent ? List.of("run", "uses", "wait", "wait-all", "cancel", "parallel") : List.of("run", "uses");
    }
}
