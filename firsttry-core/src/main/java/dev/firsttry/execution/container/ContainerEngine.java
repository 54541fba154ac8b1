package dev.firsttry.execution.container;

import dev.firsttry.execution.process.ProcessOutcome;
import dev.firsttry.execution.process.ProcessRequest;
import dev.firsttry.execution.process.ProcessRunner;
import dev.firsttry.execution.tool.Programs;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The command line of a container engine that answers.
 *
 * @param program absolute path of docker or podman
 * @param environment of its processes, such as {@code DOCKER_HOST}
 * @param directory in which they start
 */
public record ContainerEngine(Path program, Map<String, String> environment, Path directory) {

    /** On every container and network: the home of the run that made it. */
    static final String LABEL = "dev.firsttry.home";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    public ContainerEngine {
        environment = Map.copyOf(environment);
    }

    /** The first of docker and podman that is on the path and whose engine answers; empty when none does. */
    public static Optional<ContainerEngine> find(Map<String, String> environment, Path directory)
            throws InterruptedException {
        for (String name : List.of("docker", "podman")) {
            Optional<Path> program = new Programs(environment).find(name);
            if (program.isPresent()) {
                ContainerEngine engine = new ContainerEngine(program.get(), environment, directory);
                if (engine.run(List.of("info"), Map.of(), PATIENCE).succeeded()) {
                    return Optional.of(engine);
                }
            }
        }
        return Optional.empty();
    }

    /** What a call of the program gave. */
    record Answer(boolean succeeded, List<String> lines) {

        String text() {
            return String.join("\n", lines).strip();
        }
    }

    /** @param more variables for this call, such as the values of {@code --env NAME} */
    Answer run(List<String> arguments, Map<String, String> more, Duration timeout) throws InterruptedException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(arguments);
        Map<String, String> all = new LinkedHashMap<>(environment);
        all.putAll(more);
        List<String> lines = Collections.synchronizedList(new ArrayList<>());
        ProcessOutcome outcome = new ProcessRunner("container-engine")
                .run(new ProcessRequest(command, directory, all, timeout), lines::add);
        return new Answer(outcome.equals(new ProcessOutcome.Exited(0)), List.copyOf(lines));
    }

    /** Removes the containers of runs that were killed: those whose home is gone. */
    public void sweep() throws InterruptedException {
        String format = "{{.ID}} {{.Label \"" + LABEL + "\"}}";
        List<String> listing = List.of("ps", "--all", "--filter", "label=" + LABEL, "--format", format);
        for (String line : run(listing, Map.of(), PATIENCE).lines()) {
            String[] words = line.strip().split(" ", 2);
            if (words.length == 2 && isGone(words[1])) {
                run(List.of("rm", "--force", "--volumes", words[0]), Map.of(), PATIENCE);
            }
        }
    }

    private static boolean isGone(String home) {
        try {
            return !Files.exists(Path.of(home));
        } catch (InvalidPathException e) {
            return false; // not a label of this machine
        }
    }
}
