package dev.firsttry.execution.github;

import dev.firsttry.execution.action.ActionResolver;
import dev.firsttry.execution.action.ResolvedAction;
import dev.firsttry.expression.Coercion;
import dev.firsttry.expression.Value;
import dev.firsttry.finding.Fault;
import dev.firsttry.pipeline.Action;
import dev.firsttry.pipeline.Step;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A step with {@code uses}. */
final class ActionStep {

    private final StepView view;
    private final Step.Use use;
    private final String name;
    private final JobSession session;

    /** @param name of the step, for its part after the job */
    ActionStep(StepView view, Step.Use use, String name) {
        this.view = view;
        this.use = use;
        this.name = name;
        this.session = view.session();
    }

    StepEnd run() throws InterruptedException {
        session.say("##[group]Run " + use.reference());
        Map<String, String> given = view.evaluation().table(use.inputs());
        given.forEach((input, value) -> session.say("  " + input + ": " + value));
        session.say("##[endgroup]");
        return resolved().fold(new Kinds(given)).perform();
    }

    private ResolvedAction resolved() {
        return new ActionResolver(
                        session.place().workspace(),
                        session.services().actions(),
                        session.services().builtins())
                .resolve(use.reference());
    }

    /** Why the action cannot run here whatever happens before it; empty when it can, or that is not known yet. */
    Optional<String> lacking() throws InterruptedException {
        ResolvedAction action = resolved();
        if (action instanceof ResolvedAction.Unsupported unsupported) {
            return Optional.of(unsupported.reason());
        }
        if (action instanceof ResolvedAction.Composite composite && !isTooDeep()) {
            StepScope inner = view.scope().composite(view.step(), Value.of(Map.of()), Map.of(), composite.directory());
            return new Preparation(inner, view.contexts()).lacking(composite.steps());
        }
        return action instanceof ResolvedAction.Container container
                ? DockerStep.lacking(session, container)
                : Optional.empty();
    }

    /**
     * Runs the part of the action that comes before the job's steps, if it has one; for a composite action, those of the
     * actions that it uses.
     */
    StepEnd before() throws InterruptedException {
        ResolvedAction action = resolved();
        if (action instanceof ResolvedAction.Composite composite && !isTooDeep()) {
            StepScope inner = inner(composite, view.evaluation().table(use.inputs()));
            new Preparation(inner, view.contexts()).before(composite.steps());
            return end(inner);
        }
        if (action instanceof ResolvedAction.JavaScript script && script.pre().isPresent()) {
            Map<String, String> given =
                    inputs(script.definition(), view.evaluation().table(use.inputs()));
            return new NodeStep(view, script, given, name).before(script.pre().get());
        }
        return StepEnd.success(Map.of());
    }

    private interface Performance {
        StepEnd perform() throws InterruptedException;
    }

    private final class Kinds implements ResolvedAction.Cases<Performance> {

        private final Map<String, String> given;

        Kinds(Map<String, String> given) {
            this.given = given;
        }

        @Override
        public Performance builtin(ResolvedAction.Builtin builtin) {
            boolean isOfMachine =
                    session.container().isPresent() && builtin.name().contains("/setup-");
            return isOfMachine
                    ? () -> StepEnd.unsupported(
                            builtin.name() + " would give the job's container a tool of this machine")
                    : () -> new BuiltinStep(view, builtin.action(), given, name).run();
        }

        @Override
        public Performance composite(ResolvedAction.Composite composite) {
            return () -> ActionStep.this.composite(composite, given);
        }

        @Override
        public Performance javaScript(ResolvedAction.JavaScript script) {
            boolean isOutside = session.container().isPresent()
                    && !script.directory().startsWith(session.place().workspace());
            if (isOutside) {
                return () -> StepEnd.unsupported("the job's container does not see the action " + use.reference());
            }
            return () -> new NodeStep(view, script, inputs(script.definition(), given), name).run();
        }

        @Override
        public Performance container(ResolvedAction.Container container) {
            return () -> new DockerStep(
                            view,
                            container,
                            container
                                    .definition()
                                    .map(action -> inputs(action, given))
                                    .orElse(given))
                    .run();
        }

        @Override
        public Performance broken(ResolvedAction.Broken broken) {
            return () -> StepEnd.failure(
                    broken.faults().stream().map(Fault::toString).findFirst().orElse("the action is broken"));
        }

        @Override
        public Performance unsupported(ResolvedAction.Unsupported unsupported) {
            return () -> StepEnd.unsupported(unsupported.reason());
        }
    }

    private StepEnd composite(ResolvedAction.Composite action, Map<String, String> given) throws InterruptedException {
        if (isTooDeep()) {
            return StepEnd.failure("actions use each other more than " + StepScope.DEEPEST + " deep");
        }
        StepScope inner = inner(action, given);
        new StepLoop(inner, view.contexts()).run(action.steps());
        Map<String, String> environment = new LinkedHashMap<>(session.environment());
        environment.putAll(view.own());
        Map<String, String> outputs =
                view.contexts().of(inner, environment).table(action.definition().outputs());
        return end(inner).with(outputs);
    }

    private boolean isTooDeep() {
        return view.scope().depth() == StepScope.DEEPEST;
    }

    private StepScope inner(ResolvedAction.Composite action, Map<String, String> given) {
        Value inputs = RunFacts.table(inputs(action.definition(), given));
        return view.scope().composite(view.step(), inputs, view.own(), action.directory());
    }

    private StepEnd end(StepScope inner) {
        return inner.failure()
                .map(failure -> StepEnd.failure(failure.reason()))
                .orElseGet(() -> session.isCancelled()
                        ? StepEnd.cancelled("The operation was canceled.")
                        : StepEnd.success(Map.of()));
    }

    /** What is given, and the defaults of what is not. Names are compared without regard to case. */
    private Map<String, String> inputs(Action action, Map<String, String> given) {
        Map<String, String> lower = new LinkedHashMap<>();
        given.forEach((input, value) -> lower.put(input.toLowerCase(Locale.ROOT), value));
        Map<String, String> all = new LinkedHashMap<>();
        for (Action.Input input : action.inputs()) {
            String value = lower.remove(input.name().toLowerCase(Locale.ROOT));
            all.put(input.name(), value == null ? standard(input) : value);
        }
        if (!lower.isEmpty()) {
            session.say("##[warning]Unexpected input(s) " + lower.keySet() + " of " + use.reference());
        }
        return all;
    }

    private String standard(Action.Input input) {
        return input.standard()
                .map(leaf -> Coercion.text(view.evaluation().value(leaf)))
                .orElse("");
    }
}
