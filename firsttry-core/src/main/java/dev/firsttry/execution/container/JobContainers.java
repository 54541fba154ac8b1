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

/**
 * The containers of one job on a network of their own. Closing it removes them all, and what still runs in them. Used by
 * the job's thread only.
 */
public final class JobContainers {

    private static final Duration START = Duration.ofMinutes(10);
    private static final Duration HEALTHY = Duration.ofMinutes(5);
    private static final Duration STEP = Duration.ofSeconds(1);
    private static final Duration END = Duration.ofSeconds(60);
    private static final int LOG_LINES = 50;

    private final ContainerEngine engine;
    private final Path home;
    private final String prefix = "firsttry-" + UUID.randomUUID();
    private final List<String> started = new ArrayList<>();
    private final List<Path> shared = new ArrayList<>();
    private Optional<String> job = Optional.empty();

    private JobContainers(ContainerEngine engine, Path home) {
        this.engine = engine;
        this.home = home;
    }

    /**
     * Makes the network.
     *
     * @param home of the run, by which leftovers are recognised
     * @throws ContainerFailure when the engine refuses
     */
    public static JobContainers open(ContainerEngine engine, Path home) throws ContainerFailure, InterruptedException {
        JobContainers containers = new JobContainers(engine, home);
        containers.call(
                "cannot make a network",
                List.of("network", "create", "--label", containers.label(), containers.prefix),
                Map.of());
        return containers;
    }

    /**
     * Starts a service and waits until it is healthy, if its image or options say how that is told.
     *
     * @param aliases names under which the job reaches it, at least one
     * @return ports of this machine by port of the container
     */
    public Map<String, String> service(List<String> aliases, ContainerSpec spec)
            throws ContainerFailure, InterruptedException {
        String name = aliases.get(0);
        List<String> more = new ArrayList<>();
        aliases.forEach(alias -> more.addAll(List.of("--network-alias", alias)));
        String container = start(name, spec, more, spec.entrypoint(), spec.command());
        awaitHealthy(name, container);
        return ports(container);
    }

    /**
     * Starts the container in which the job's commands run.
     *
     * @param mounts directories of this machine, at the same place in the container
     */
    public void job(ContainerSpec spec, Collection<Path> mounts) throws ContainerFailure, InterruptedException {
        List<String> more = new ArrayList<>();
        for (Path mount : mounts) {
            more.addAll(List.of("--volume", mount + ":" + mount));
        }
        job = Optional.of(start("job", spec, more, List.of("tail"), List.of("-f", "/dev/null")));
        shared.addAll(mounts);
    }

    /**
     * A command as this machine starts it so that it runs in the job's container.
     *
     * @param variables names that the process passes on; their values come from the process's own environment
     */
    public List<String> inside(List<String> command, Path directory, Collection<String> variables) {
        List<String> line =
                new ArrayList<>(List.of(engine.program().toString(), "exec", "--workdir", directory.toString()));
        variables.forEach(name -> line.addAll(List.of("--env", name)));
        line.add(job.orElseThrow());
        line.addAll(command);
        return line;
    }

    /** What the program itself needs in its environment when it starts a command inside. */
    public Map<String, String> environment() {
        return engine.environment();
    }

    /** Removes all of them. What root made in shared directories can be removed afterwards. @return what could not be removed, for the log */
    public List<String> close() throws InterruptedException {
        List<String> trouble = new ArrayList<>();
        for (Path path : shared) {
            ended(List.of("exec", "--user", "0", job.orElseThrow(), "chmod", "-R", "a+rwX", path.toString()), trouble);
        }
        if (!started.isEmpty()) {
            List<String> arguments = new ArrayList<>(List.of("rm", "--force", "--volumes"));
            arguments.addAll(started);
            ended(arguments, trouble);
        }
        ended(List.of("network", "rm", prefix), trouble);
        return trouble;
    }

    private void ended(List<String> arguments, List<String> trouble) throws InterruptedException {
        ContainerEngine.Answer answer = engine.run(arguments, Map.of(), END);
        if (!answer.succeeded()) {
            trouble.add(engine.program().getFileName() + " " + String.join(" ", arguments) + ": " + answer.text());
        }
    }

    private String start(
            String name, ContainerSpec spec, List<String> more, List<String> entrypoint, List<String> command)
            throws ContainerFailure, InterruptedException {
        String container = prefix + "-" + name.replaceAll("[^A-Za-z0-9_.-]", "-");
        List<String> line = new ArrayList<>(
                List.of("run", "--detach", "--name", container, "--label", label(), "--network", prefix));
        line.addAll(more);
        spec.environment().keySet().forEach(variable -> line.addAll(List.of("--env", variable)));
        spec.ports().forEach(port -> line.addAll(List.of("--publish", port)));
        spec.volumes().forEach(volume -> line.addAll(List.of("--volume", volume)));
        line.addAll(spec.options());
        if (!entrypoint.isEmpty()) {
            line.addAll(List.of("--entrypoint", entrypoint.get(0)));
        }
        line.add(spec.image());
        line.addAll(entrypoint.subList(Math.min(1, entrypoint.size()), entrypoint.size()));
        line.addAll(command);
        started.add(container); // also when it fails: it may be there all the same
        call("cannot start " + name + " from image " + spec.image(), line, spec.environment());
        return container;
    }

    private void awaitHealthy(String name, String container) throws ContainerFailure, InterruptedException {
        List<String> question = List.of(
                "inspect",
                "--format",
                "{{if .State.Health}}{{.State.Health.Status}}{{else}}{{.State.Status}}{{end}}",
                container);
        for (long waited = 0; waited < HEALTHY.toMillis(); waited += STEP.toMillis()) {
            String status = call("cannot look at service " + name, question, Map.of());
            if (!status.equals("starting") && !status.equals("created")) {
                if (!status.equals("healthy") && !status.equals("running")) {
                    throw new ContainerFailure("service " + name + " is " + status + ":\n" + logs(container));
                }
                return;
            }
            Thread.sleep(STEP.toMillis());
        }
        throw new ContainerFailure(
                "service " + name + " was not healthy after " + HEALTHY.toMinutes() + " minutes:\n" + logs(container));
    }

    private String logs(String container) throws InterruptedException {
        return engine.run(List.of("logs", "--tail", Integer.toString(LOG_LINES), container), Map.of(), END)
                .text();
    }

    /** From lines such as {@code 6379/tcp -> 0.0.0.0:49153}. */
    private Map<String, String> ports(String container) throws ContainerFailure, InterruptedException {
        Map<String, String> ports = new LinkedHashMap<>();
        call("cannot ask for ports", List.of("port", container), Map.of())
                .lines()
                .forEach(line -> {
                    String[] sides = line.split(" -> ");
                    if (sides.length == 2) {
                        ports.putIfAbsent(
                                sides[0].replaceFirst("/.*", ""), sides[1].substring(sides[1].lastIndexOf(':') + 1));
                    }
                });
        return ports;
    }

    private String call(String what, List<String> arguments, Map<String, String> variables)
            throws ContainerFailure, InterruptedException {
        ContainerEngine.Answer answer = engine.run(arguments, variables, START);
        if (!answer.succeeded()) {
            throw new ContainerFailure(what + ": " + answer.text());
        }
        return answer.text();
    }

    private String label() {
        return ContainerEngine.LABEL + "=" + home;
    }
}
