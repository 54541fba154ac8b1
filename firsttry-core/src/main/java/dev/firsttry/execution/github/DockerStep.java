package dev.firsttry.execution.github;

import dev.firsttry.execution.action.ResolvedAction;
import dev.firsttry.execution.container.ActionContainer;
import dev.firsttry.execution.container.ContainerEngine;
import dev.firsttry.execution.container.ContainerFailure;
import dev.firsttry.execution.container.ContainerSpec;
import dev.firsttry.execution.container.Words;
import dev.firsttry.expression.Coercion;
import dev.firsttry.expression.Value;
import dev.firsttry.pipeline.Data;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs a container action through the command line of docker or podman. */
final class DockerStep {

    private static final String DOCKER = "docker://";

    private final StepView view;
    private final ResolvedAction.Container action;
    private final Map<String, String> inputs;
    private final JobSession session;

    /** @param inputs what is given, over the defaults of the action */
    DockerStep(StepView view, ResolvedAction.Container action, Map<String, String> inputs) {
        this.view = view;
        this.action = action;
        this.inputs = inputs;
        this.session = view.session();
    }

    /** Why it cannot run here; asks for the engine. */
    static Optional<String> lacking(JobSession session, ResolvedAction.Container action) throws InterruptedException {
        if (session.container().isPresent() || !session.started().equals(Value.of(Map.of()))) {
            return Optional.of(
                    "container actions do not run here beside a job's container or services: " + action.image());
        }
        for (String part : List.of("pre-entrypoint", "post-entrypoint")) {
            if (setting(action, part).isPresent()) {
                return Optional.of("'" + part + "' of container actions does not run here: " + action.image());
            }
        }
        return session.services().containers().engine().isPresent()
                ? Optional.empty()
                : Optional.of("the container action " + action.image()
                        + " needs docker or podman, and neither answers on this machine");
    }

    StepEnd run() throws InterruptedException {
        Optional<String> lacking = lacking(session, action);
        if (lacking.isPresent()) {
            return StepEnd.unsupported(lacking.get());
        }
        ContainerEngine engine = session.services().containers().engine().orElseThrow();
        ActionContainer container =
                new ActionContainer(engine, session.services().home().directory());
        try {
            return run(container, spec(image(container)));
        } catch (ContainerFailure e) {
            e.getMessage().lines().skip(1).forEach(session::say);
            return StepEnd.failure(e.getMessage().lines().findFirst().orElse(""));
        } finally {
            container.end();
        }
    }

    private String image(ActionContainer container) throws ContainerFailure, InterruptedException {
        if (action.image().startsWith(DOCKER)) {
            return action.image().substring(DOCKER.length());
        }
        Path dockerfile = action.directory().resolve(action.image()).normalize();
        session.say("Building " + action.image());
        return container.build(
                dockerfile, Optional.ofNullable(dockerfile.getParent()).orElse(action.directory()));
    }

    private StepEnd run(ActionContainer container, ContainerSpec spec) throws InterruptedException {
        Path workspace = session.place().workspace();
        Map<String, String> more = new LinkedHashMap<>(spec.environment());
        inputs.forEach(
                (input, value) -> more.put("INPUT_" + input.replace(' ', '_').toUpperCase(Locale.ROOT), value));
        return new StepProcess(view)
                .contained(
                        names -> container.command(spec, workspace.getParent(), workspace, names),
                        container::environment,
                        more)
                .step();
    }

    /** What the step gives as {@code args} and {@code entrypoint} counts more than what the action says. */
    private ContainerSpec spec(String image) {
        Evaluation evaluation = view.contexts()
                .of(
                        view.scope().composite(view.step(), RunFacts.table(inputs), view.own(), action.directory()),
                        view.environment());
        List<String> command = given("args")
                .map(Words::of)
                .orElseGet(() -> setting(action, "args").map(evaluation::value).stream()
                        .flatMap(DockerStep::items)
                        .toList());
        Optional<String> entrypoint = given("entrypoint")
                .or(() -> setting(action, "entrypoint").map(evaluation::value).map(Coercion::text));
        Map<String, String> environment =
                setting(action, "env").map(evaluation::table).orElse(Map.of());
        return new ContainerSpec(
                image,
                environment,
                List.of(),
                List.of(),
                List.of(),
                entrypoint.stream().toList(),
                command);
    }

    private Optional<String> given(String name) {
        return inputs.entrySet().stream()
                .filter(input -> input.getKey().equalsIgnoreCase(name)
                        && !input.getValue().isBlank())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Stream<String> items(Value value) {
        return value instanceof Value.Array array ? array.items().stream().map(Coercion::text) : Stream.empty();
    }

    private static Optional<Data> setting(ResolvedAction.Container action, String name) {
        return action.settings() instanceof Data.Fields fields ? fields.get(name) : Optional.empty();
    }
}
