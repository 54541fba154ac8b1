package dev.firsttry.workflow.github;

import dev.firsttry.expression.WorkflowKey;
import java.util.List;

/**
 * What steps may say and name, which differs between jobs and composite actions.
 *
 * @param needsShell whether {@code run} must name its shell
 */
record StepKeys(
        List<String> runKeys,
        List<String> useKeys,
        boolean needsShell,
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
                    "timeout-minutes"),
            List.of("id", "name", "if", "uses", "with", "env", "continue-on-error", "timeout-minutes"),
            false,
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
            WorkflowKey.ACTION_STEP_IF,
            WorkflowKey.ACTION_STEP,
            WorkflowKey.ACTION_STEP,
            WorkflowKey.ACTION_STEP,
            WorkflowKey.ACTION_STEP,
            WorkflowKey.ACTION_STEP,
            WorkflowKey.ACTION_STEP,
            WorkflowKey.ACTION_STEP);
}
