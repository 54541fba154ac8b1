package dev.firsttry.execution.github;

import dev.firsttry.finding.Location;
import dev.firsttry.pipeline.Step;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
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
        Step step,
        Evaluation evaluation,
        Map<String, String> environment,
        Map<String, String> own,
        Duration timeout) {

    StepView {
        environment = new LinkedHashMap<>(environment);
        own = new LinkedHashMap<>(own);
    }

    /** Where the step is; see {@link StepScope#path}. */
    List<Location> path() {
        return scope.path(step);
    }

    /** Runs something after all steps of the job. */
    void after(String name, Posts.Post post) {
        session().posts().add(path(), new Posts.Named(name, post));
    }

    JobSession session() {
        return scope.session();
    }

    Map<String, String> process(FileCommands files) {
        return new StepEnvironment(session(), contexts).of(environment, files.variables(), scope);
    }
}
