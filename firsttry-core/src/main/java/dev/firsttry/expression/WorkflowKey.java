package dev.firsttry.expression;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Where expressions may stand in a workflow and what they may name there: the table "Context availability" of GitHub's
 * documentation, with the functions of the published workflow schema.
 */
public enum WorkflowKey {
    RUN_NAME("run-name", "github inputs vars"),
    CONCURRENCY("concurrency", "github inputs vars"),
    ENV("env", "github secrets inputs vars"),
    DEFAULTS("defaults", ""),
    CALL_INPUT_DEFAULT("on.workflow_call.inputs.<inputs_id>.default", "github inputs vars"),
    CALL_OUTPUT("on.workflow_call.outputs.<output_id>.value", "github jobs vars inputs"),

    JOB_IF("jobs.<job_id>.if", "github needs vars inputs", Function.STATUS),
    JOB_STRATEGY("jobs.<job_id>.strategy", "github needs vars inputs"),
    JOB_NAME("jobs.<job_id>.name", Lists.JOB),
    JOB_RUNS_ON("jobs.<job_id>.runs-on", Lists.JOB),
    JOB_CONCURRENCY("jobs.<job_id>.concurrency", Lists.JOB),
    JOB_CONTINUE_ON_ERROR("jobs.<job_id>.continue-on-error", Lists.JOB),
    JOB_TIMEOUT("jobs.<job_id>.timeout-minutes", Lists.JOB),
    JOB_ENVIRONMENT("jobs.<job_id>.environment", Lists.JOB),
    JOB_ENVIRONMENT_URL("jobs.<job_id>.environment.url", Lists.JOB + " job runner env steps"),
    JOB_ENV("jobs.<job_id>.env", Lists.JOB + " secrets"),
    JOB_DEFAULTS("jobs.<job_id>.defaults.run", Lists.JOB + " env"),
    JOB_WITH("jobs.<job_id>.with.<with_id>", Lists.JOB),
    JOB_SECRETS("jobs.<job_id>.secrets.<secrets_id>", Lists.JOB + " secrets"),
    JOB_OUTPUT("jobs.<job_id>.outputs.<output_id>", Lists.RUNNING),
    CONTAINER("jobs.<job_id>.container", Lists.JOB),
    CONTAINER_CREDENTIALS("jobs.<job_id>.container.credentials", Lists.JOB + " env secrets"),
    CONTAINER_ENV("jobs.<job_id>.container.env.<env_id>", Lists.JOB + " job runner env secrets"),
    SERVICES("jobs.<job_id>.services", Lists.JOB),
    SERVICE_CREDENTIALS("jobs.<job_id>.services.<service_id>.credentials", Lists.JOB + " env secrets"),
    SERVICE_ENV("jobs.<job_id>.services.<service_id>.env.<env_id>", Lists.JOB + " job runner env secrets"),

    STEP_IF("jobs.<job_id>.steps.if", Lists.JOB + " job runner env steps", Lists.STATUS_AND_FILES),
    STEP_NAME("jobs.<job_id>.steps.name", Lists.RUNNING, Lists.FILES),
    STEP_RUN("jobs.<job_id>.steps.run", Lists.RUNNING, Lists.FILES),
    STEP_WITH("jobs.<job_id>.steps.with", Lists.RUNNING, Lists.FILES),
    STEP_ENV("jobs.<job_id>.steps.env", Lists.RUNNING, Lists.FILES),
    STEP_WORKING_DIRECTORY("jobs.<job_id>.steps.working-directory", Lists.RUNNING, Lists.FILES),
    STEP_CONTINUE_ON_ERROR("jobs.<job_id>.steps.continue-on-error", Lists.RUNNING, Lists.FILES),
    STEP_TIMEOUT("jobs.<job_id>.steps.timeout-minutes", Lists.RUNNING, Lists.FILES),

    ACTION_INPUT_DEFAULT("inputs.<input_id>.default (of an action)", "github strategy matrix job runner"),
    ACTION_OUTPUT("outputs.<output_id>.value (of an action)", Lists.ACTION),
    ACTION_STEP("runs.steps (of an action)", Lists.ACTION, Lists.FILES),
    ACTION_STEP_IF("runs.steps.if (of an action)", Lists.ACTION, Lists.STATUS_AND_FILES);

    private final Scope scope;

    WorkflowKey(String key, String contexts) {
        this(key, contexts, Set.of());
    }

    WorkflowKey(String key, String contexts, Set<Function> special) {
        Set<Function> functions = new LinkedHashSet<>(Function.EVERYWHERE);
        functions.addAll(special);
        this.scope = new Scope(key, contexts.isEmpty() ? Set.of() : Scope.ordered(contexts.split(" ")), functions);
    }

    public Scope scope() {
        return scope;
    }

    /** Lists that several keys share; a class of its own because constants of an enum cannot use its own fields. */
    private static final class Lists {
        static final String JOB = "github needs strategy matrix vars inputs";
        static final String RUNNING = JOB + " job runner env secrets steps";
        static final String ACTION = "github inputs strategy matrix steps job runner env";
        static final Set<Function> FILES = Set.of(Function.HASH_FILES);
        static final Set<Function> STATUS_AND_FILES = withFiles();

        private static Set<Function> withFiles() {
            Set<Function> all = new LinkedHashSet<>(Function.STATUS);
            all.add(Function.HASH_FILES);
            return all;
        }
    }
}
