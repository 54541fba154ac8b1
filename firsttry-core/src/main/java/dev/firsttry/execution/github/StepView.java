package dev.firsttry.execution.github;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One step at the moment when it runs.
 *
 * @param environment the context {@code env}: the job's, and the step's own on top
 * @param own variables of the step itself and of the actions that it is part of
 * @param timeout how long it may run
 */
record StepView(
        StepScope scope,
        StepContexts contexts,
        Evaluation evaluation,
        Map<String, String> environment,
        Map<String, String> own,
        Duration timeout) {

    StepView {
        environment = new LinkedHashMap<>(environment);
        own = new LinkedHashMap<>(own);
    }

    JobSession session() {
        return scope.session();
    }

    Map<String, String> process(FileCommands files) {
        return new StepEnvironment(session(), contexts).of(environment, files.variables(), scope);
    }
}
