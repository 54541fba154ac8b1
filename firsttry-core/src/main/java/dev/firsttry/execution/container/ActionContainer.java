package dev.firsttry.execution.container;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The container of one action: it runs to its end and is removed, and so is an image that was built for it. */
public final class ActionContainer {

    private static final Duration BUILD = Duration.ofMinutes(30);
    private static final Duration END = Duration.ofSeconds(60);

    private final ContainerEngine engine;
    private final Path home;
    private final String name = "firsttry-" + UUID.randomUUID();
    private Optional<String> built = Optional.empty();

    /** @param home of the run, by which leftovers are recognised */
    public ActionContainer(ContainerEngine engine, Path home) {
        this.engine = engine;
        this.home = home;
    }

    /**
     * Builds an image.
     *
     * @return its name
     * @throws ContainerFailure with what the engine said
     */
    public String build(Path dockerfile, Path directory) throws ContainerFailure, InterruptedException {
        built = Optional.of(name);
        List<String> line = List.of("build", "--tag", name, "--file", dockerfile.toString(), directory.toString());
        ContainerEngine.Answer answer = engine.run(line, Map.of(), BUILD);
        if (!answer.succeeded()) {
            throw new ContainerFailure("cannot build the image of the action:\n" + answer.text());
        }
        return name;
    }

    /**
     * How this machine starts it.
     *
     * @param mount directory of this machine, at the same place in the container
     * @param variables names that the process passes on; their values come from the process's own environment
     */
    public List<String> command(ContainerSpec spec, Path mount, Path directory, Collection<String> variables) {
        List<String> line = new ArrayList<>(List.of(engine.program().toString(), "run", "--rm", "--name", name));
        line.addAll(List.of("--label", ContainerEngine.LABEL + "=" + home));
        line.addAll(List.of("--workdir", directory.toString(), "--volume", mount + ":" + mount));
        variables.forEach(variable -> line.addAll(List.of("--env", variable)));
        spec.entrypoint().forEach(program -> line.addAll(List.of("--entrypoint", program)));
        line.add(spec.image());
        line.addAll(spec.command());
        return line;
    }

    /** What the process that starts it needs in its environment. */
    public Map<String, String> environment(Map<String, String> variables) {
        Map<String, String> all = new LinkedHashMap<>(variables);
        all.putAll(engine.environment());
        return all;
    }

    /** Removes what is left of it: one that was stopped goes on when only the process that started it has ended. */
    public void end() throws InterruptedException {
        engine.run(List.of("rm", "--force", "--volumes", name), Map.of(), END);
        if (built.isPresent()) {
            engine.run(List.of("image", "rm", "--force", built.get()), Map.of(), END);
        }
    }
}
