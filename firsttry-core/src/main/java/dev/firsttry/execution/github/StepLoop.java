package dev.firsttry.execution.github;

import dev.firsttry.event.TaskStatus;
import dev.firsttry.pipeline.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs the steps of one scope in their order: conditions, environments, outcomes and conclusions. */
final class StepLoop {

    private final StepScope scope;
    private final StepContexts contexts;
    private final JobSession session;
    private final ConcurrentSteps concurrent;

    StepLoop(StepScope scope, StepContexts contexts) {
        this.scope = scope;
        this.contexts = contexts;
        this.session = scope.session();
        this.concurrent = new ConcurrentSteps(this, scope, contexts);
    }

    /** Stops early only where this machine cannot go on. When it returns, background steps have ended too. */
    void run(List<Step> steps) throws InterruptedException {
        try {
            each(steps);
            concurrent.end();
        } finally {
            concurrent.abandon();
        }
    }

    private void each(List<Step> steps) throws InterruptedException {
        for (Step step : steps) {
            if (session.unsupported().isPresent()
                    || session.isCancelled() && session.deadline().isOver()) {
                return;
            }
            one(step);
        }
    }

    private void one(Step step) throws InterruptedException {
        one(step, step.background());
    }

    /** @return by which the step can be waited for; empty unless it was started in the background */
    private Optional<String> one(Step step, boolean background) throws InterruptedException {
        Map<String, String> environment = new LinkedHashMap<>(session.environment());
        environment.putAll(scope.environment());
        String shown = plainName(step);
        try {
            Map<String, String> own = new LinkedHashMap<>(scope.environment());
            own.putAll(contexts.of(scope, environment).table(step.environment()));
            environment.putAll(own);
            Evaluation evaluation = contexts.of(scope, environment);
            if (!evaluation.holds(step.condition(), step.location())) {
                scope.note(step.id(), TaskStatus.SKIPPED, TaskStatus.SKIPPED, Map.of());
                return Optional.empty();
            }
            shown = evaluation.text(step.name()).orElse(shown);
            StepView view =
                    new StepView(scope, contexts, step, evaluation, environment, own, timeout(step, evaluation));
            if (background) {
                return Optional.of(concurrent.start(step, shown, view));
            }
            conclude(step, shown, view, performed(step, shown, view));
        } catch (BadExpression e) {
            failed(step, shown, StepEnd.failure(e.getMessage()));
        }
        return Optional.empty();
    }

    private StepEnd sideBySide(Step.Parallel parallel) throws InterruptedException {
        List<String> started = new ArrayList<>();
        for (Step step : parallel.steps()) {
            one(step, true).ifPresent(started::add);
        }
        return concurrent.await(started);
    }

    static String plainName(Step step) {
        return step.name()
                .filter(name -> !name.hasExpression())
                .map(name -> name.text())
                .orElseGet(() -> step.does().fold(new Step.Does.Cases<>() {
                    @Override
                    public String run(Step.Run run) {
                        return "Run "
                                + run.script()
                                        .text()
                                        .strip()
                                        .lines()
                                        .findFirst()
                                        .orElse("");
                    }

                    @Override
                    public String use(Step.Use use) {
                        return "Run " + use.reference();
                    }

                    @Override
                    public String await(Step.Await await) {
                        return await.all() ? "Wait for all" : "Wait";
                    }

                    @Override
                    public String cancel(Step.Cancel cancel) {
                        return "Cancel";
                    }

                    @Override
                    public String parallel(Step.Parallel parallel) {
                        return "Parallel group";
                    }
                }));
    }

    private Duration timeout(Step step, Evaluation evaluation) {
        Duration left = session.deadline().left();
        double minutes = evaluation.number(step.timeoutMinutes()).orElse(Double.MAX_VALUE);
        Duration own =
                minutes > left.toMinutes() + 1.0 ? left : Duration.ofMillis(Math.round(Math.max(0, minutes) * 60_000));
        return own.compareTo(left) < 0 ? own : left;
    }

    /** Does what the step says, whatever becomes of its result. */
    StepEnd performed(Step step, String shown, StepView view) throws InterruptedException {
        try {
            StepEnd end = step.does()
                    .fold(new Step.Does.Cases<Performance>() {
                        @Override
                        public Performance run(Step.Run run) {
                            return () -> new ScriptStep(view, run).run();
                        }

                        @Override
                        public Performance use(Step.Use use) {
                            return () -> new ActionStep(view, use, shown).run();
                        }

                        @Override
                        public Performance await(Step.Await await) {
                            return () -> concurrent.await(await);
                        }

                        @Override
                        public Performance cancel(Step.Cancel cancel) {
                            return () -> concurrent.cancel(cancel);
                        }

                        @Override
                        public Performance parallel(Step.Parallel parallel) {
                            return () -> sideBySide(parallel);
                        }
                    })
                    .perform();
            return session.deadline().isOver() && !session.isCancelled() ? jobTimedOut(session) : end;
        } catch (InterruptedException e) {
            if (session.isCancelled()) {
                throw e; // told twice: no time is left to clean up
            }
            session.cancel("stopped during '" + shown + "'");
            return StepEnd.cancelled("The operation was canceled.");
        }
    }

    private interface Performance {
        StepEnd perform() throws InterruptedException;
    }

    static StepEnd jobTimedOut(JobSession session) {
        session.cancel("the job ran for longer than its timeout-minutes");
        return StepEnd.cancelled("The job has exceeded its timeout-minutes.");
    }

    /** Notes how a step ended and what that means for the steps after it. */
    void conclude(Step step, String shown, StepView view, StepEnd end) {
        if (end.outcome() == TaskStatus.UNSUPPORTED) {
            session.unsupported("step '" + shown + "': " + end.reason());
            session.say("##[warning]" + end.reason());
            scope.note(step.id(), end.outcome(), end.outcome(), end.outputs());
            return;
        }
        boolean failed = end.outcome() == TaskStatus.FAILURE;
        if (failed && view.evaluation().flag(step.continueOnError(), false)) {
            session.say("##[error]" + end.reason());
            scope.note(step.id(), end.outcome(), TaskStatus.SUCCESS, end.outputs());
        } else if (end.isSuccess()) {
            scope.note(step.id(), end.outcome(), end.outcome(), end.outputs());
        } else {
            failed(step, shown, end);
        }
    }

    private void failed(Step step, String shown, StepEnd end) {
        session.say("##[error]" + end.reason());
        scope.note(step.id(), end.outcome(), end.outcome(), end.outputs());
        if (end.outcome() == TaskStatus.FAILURE) {
            scope.fail("step '" + shown + "': " + end.reason(), step.location());
        }
    }

    /** Runs what the steps left for the end, the last one first, whatever happened. */
    static void afterwards(JobSession session, StepScope scope) throws InterruptedException {
        Optional<Posts.Named> next = session.posts().poll();
        while (next.isPresent()) {
            session.say("##[group]Post " + next.get().name());
            StepEnd end = next.get().post().run();
            session.say("##[endgroup]");
            if (end.outcome() == TaskStatus.FAILURE) {
                session.say("##[error]" + end.reason());
                scope.fail(
                        "post step of '" + next.get().name() + "': " + end.reason(),
                        session.level().job().location());
            }
            next = session.posts().poll();
        }
    }
}
