package dev.firsttry.execution.action;

import java.io.IOException;
import java.util.Set;

/** An action that FirstTry brings itself. Has no state; one object serves every job. */
public interface BuiltinAction {

    /** Names of the inputs that the action declares, lower case. */
    Set<String> inputs();

    /**
     * Runs the action's main part.
     *
     * @throws IOException when a file cannot be read or written; the step fails with its message
     * @throws InterruptedException when the job is being cancelled
     */
    BuiltinResult run(BuiltinContext context) throws IOException, InterruptedException;
}
