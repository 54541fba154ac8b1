package dev.firsttry.execution.github;

import dev.firsttry.event.TaskStatus;
import dev.firsttry.pipeline.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Starts steps beside the others, and does what {@code wait}, {@code wait-all}, {@code cancel} and {@code parallel} say.
 * A background step sees the job as it was at its start; its outputs, variables, paths and its result count from the
 * moment when the job has waited for it. A result that a {@code wait} was told to overlook still counts at the end of
 * the job, as in the service's own runner.
 */
final class ConcurrentSteps {

    private final StepLoop loop;
    private final StepScope scope;
    private final StepContexts contexts;
    private final JobSession session;
    private final BackgroundSteps running = new BackgroundSteps();
    private final Set<String> stopped = new HashSet<>();
    private final List<StepScope.Failure> failures = new ArrayList<>();

    /** @param loop whose steps they are */
    ConcurrentSteps(StepLoop loop, StepScope scope, StepContexts contexts) {
        this.loop = loop;
        this.scope = scope;
        this.contexts = contexts;
        this.session = scope.session();
    }

    /** @return by which the step can be waited for */
    String start(Step step, String shown, StepView view) {
        JobSession own = session.fork();
        StepScope inner = scope.fork(own);
        StepContexts seen = contexts.fork(own);
        StepView ownView = new StepView(
                inner, seen, step, seen.of(inner, view.environment()), view.environment(), view.own(), view.timeout());
        session.say("Started in the background: " + shown);
        StepLoop alone = new StepLoop(inner, seen);
        return running.start(
                step.id(), () -> alone.performed(step, shown, ownView), end -> join(step, shown, view, own, end));
    }

    private void join(Step step, String shown, StepView view, JobSession own, StepEnd end) {
        session.take(own);
        session.say("Ended in the background: " + shown + ": " + end.outcome().json());
        boolean expected = end.outcome() == TaskStatus.CANCELLED && stopped.contains(BackgroundSteps.key(step.id()));
        if (expected) {
            scope.note(step.id(), end.outcome(), end.outcome(), end.outputs());
        } else if (end.outcome() == TaskStatus.FAILURE && !view.evaluation().flag(step.continueOnError(), false)) {
            session.say("##[error]" + end.reason());
            scope.note(step.id(), end.outcome(), end.outcome(), end.outputs());
            failures.add(new StepScope.Failure("step '" + shown + "': " + end.reason(), step.location()));
        } else {
            loop.conclude(step, shown, view, end);
        }
    }

    /** Waits for what the step names. The step fails when one of them did. */
    StepEnd await(Step.Await await) throws InterruptedException {
        List<String> keys = await.all()
                ? running.open()
                : await.steps().stream().map(BackgroundSteps::key).toList();
        return await(keys);
    }

    /** @param keys as {@link #start} gave them */
    StepEnd await(List<String> keys) throws InterruptedException {
        int before = failures.size();
        patiently(keys);
        if (session.deadline().isOver() && !session.isCancelled()) {
            return StepLoop.jobTimedOut(session);
        }
        return failures.size() == before
                ? StepEnd.success(Map.of())
                : StepEnd.failure(failures.get(before).reason());
    }

    private void patiently(List<String> keys) throws InterruptedException {
        if (session.isCancelled()) {
            running.stop(keys);
        }
        try {
            running.await(keys);
        } catch (InterruptedException e) {
            if (session.isCancelled()) {
                throw e; // told twice: no time is left to clean up
            }
            session.cancel("stopped while it waited for background steps");
            running.stop(running.open());
            running.await(keys);
        }
    }

    /** Stops a step; that it was stopped is no failure of the job. */
    StepEnd cancel(Step.Cancel cancel) throws InterruptedException {
        List<String> keys = List.of(BackgroundSteps.key(cancel.step()));
        stopped.addAll(keys);
        running.stop(keys);
        patiently(keys);
        return StepEnd.success(Map.of());
    }

    /** After the last step: waits for the rest, and lets every failure count. */
    void end() throws InterruptedException {
        if (session.isCancelled() || session.unsupported().isPresent()) {
            running.stop(running.open());
        }
        patiently(running.open());
        if (session.deadline().isOver() && !session.isCancelled()) {
            StepLoop.jobTimedOut(session);
        }
        failures.forEach(failure -> scope.fail(failure.reason(), failure.place()));
    }

    /** Ends what still runs, without asking how. */
    void abandon() {
        running.stop(running.open());
    }
}
