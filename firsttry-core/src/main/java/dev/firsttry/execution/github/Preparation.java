package dev.firsttry.execution.github;

import dev.firsttry.event.TaskStatus;
import dev.firsttry.expression.Condition;
import dev.firsttry.pipeline.Step;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What happens before the first step of a job: the service prepares all actions, so one that is sure to be missing here is
 * told before anything expensive runs, and the {@code pre} parts of actions run in the order of their steps.
 */
final class Preparation {

    private final StepScope scope;
    private final StepContexts contexts;
    private final JobSession session;

    Preparation(StepScope scope, StepContexts contexts) {
        this.scope = scope;
        this.contexts = contexts;
        this.session = scope.session();
    }

    void run(List<Step> steps) throws InterruptedException {
        lacking(steps).ifPresent(session::unsupported);
        if (session.unsupported().isPresent()) {
            session.unsupported().ifPresent(reason -> session.say("##[warning]" + reason));
            return;
        }
        before(steps);
    }

    /** Why one of the steps is sure not to run here. */
    Optional<String> lacking(List<Step> steps) throws InterruptedException {
        for (Step step : single(steps)) {
            Optional<String> lacking = lacking(step);
            if (lacking.isPresent()) {
                return lacking;
            }
        }
        return Optional.empty();
    }

    /** Those of actions of the workspace are left out: the service cannot have them yet. */
    void before(List<Step> steps) throws InterruptedException {
        for (Step step : single(steps)) {
            if (step.does() instanceof Step.Use use && !isOfWorkspace(use)) {
                before(step, use);
            }
        }
    }

    private static boolean isOfWorkspace(Step.Use use) {
        return use.reference().startsWith(".");
    }

    private static List<Step> single(List<Step> steps) {
        return steps.stream().flatMap(Preparation::single).toList();
    }

    /**
     * Why the step cannot run here, if that is sure. A step with a condition may be skipped, and one that uses a file of
     * the workspace may find there what an earlier step makes.
     */
    private Optional<String> lacking(Step step) throws InterruptedException {
        boolean sure = step.condition().equals(Condition.SUCCESS)
                && step.does() instanceof Step.Use use
                && !isOfWorkspace(use);
        String early = scope.depth() == 0 ? " (known before the first step, so none was run)" : "";
        return sure
                ? action(step, (Step.Use) step.does(), Map.of())
                        .lacking()
                        .map(reason -> "step '" + StepLoop.plainName(step) + "': " + reason + early)
                : Optional.empty();
    }

    /** The step, or those that it holds. */
    private static Stream<Step> single(Step step) {
        return step.does() instanceof Step.Parallel parallel
                ? parallel.steps().stream().flatMap(Preparation::single)
                : Stream.of(step);
    }

    /** Whatever the step's own condition says, as on the service; {@code pre-if} decides. */
    private void before(Step step, Step.Use use) throws InterruptedException {
        String name = StepLoop.plainName(step);
        try {
            StepEnd end = action(step, use, own(step)).before();
            if (end.outcome() == TaskStatus.FAILURE) {
                failed(step, name, end.reason());
            } else if (end.outcome() == TaskStatus.UNSUPPORTED) {
                session.unsupported("step 'Pre " + name + "': " + end.reason());
            }
        } catch (BadExpression e) {
            failed(step, name, e.getMessage());
        } catch (InterruptedException e) {
            if (session.isCancelled()) {
                throw e;
            }
            session.cancel("stopped during 'Pre " + name + "'");
        }
    }

    private void failed(Step step, String name, String reason) {
        session.say("##[error]" + reason);
        scope.fail("step 'Pre " + name + "': " + reason, step.location());
    }

    private Map<String, String> own(Step step) {
        Map<String, String> own = new LinkedHashMap<>(scope.environment());
        own.putAll(contexts.of(scope, environment(own)).table(step.environment()));
        return own;
    }

    private Map<String, String> environment(Map<String, String> own) {
        Map<String, String> environment = new LinkedHashMap<>(session.environment());
        environment.putAll(own);
        return environment;
    }

    private ActionStep action(Step step, Step.Use use, Map<String, String> own) {
        Map<String, String> environment = environment(own);
        StepView view = new StepView(
                scope,
                contexts,
                step,
                contexts.of(scope, environment),
                environment,
                own,
                session.deadline().left());
        return new ActionStep(view, use, StepLoop.plainName(step));
    }
}
