package dev.firsttry.execution.github;

import dev.firsttry.execution.container.JobContainers;
import dev.firsttry.execution.process.ProcessOutcome;
import dev.firsttry.execution.process.ProcessRequest;
import dev.firsttry.execution.process.ProcessRunner;
import dev.firsttry.execution.step.CommandFilter;
import dev.firsttry.execution.step.WorkflowCommand;
import dev.firsttry.execution.tool.Programs;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Location;
import dev.firsttry.finding.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Runs the program of a step and takes in what it says through files and lines. */
final class StepProcess {

    /** Puts directories in front of the image's own path. */
    private static final String WITH_PATH = "PATH=\"$0:$PATH\"; export PATH; exec \"$@\"";

    private final StepView view;
    private final JobSession session;

    StepProcess(StepView view) {
        this.view = view;
        this.session = view.session();
    }

    /** How it ended, and the state that it keeps for its own last part. */
    record End(StepEnd step, Map<String, String> state) {}

    /**
     * @param command the program by its name or path, and arguments
     * @param more variables for this process alone
     */
    End run(List<String> command, Path directory, Map<String, String> more) throws InterruptedException {
        try {
            FileCommands files = FileCommands.in(session.place().temp());
            Map<String, String> environment = view.process(files);
            environment.putAll(more);
            if (session.container().isPresent()) {
                return run(inside(session.container().get(), command, directory, environment), files);
            }
            Optional<Path> program = program(command.get(0), environment);
            if (program.isEmpty()) {
                return new End(StepEnd.unsupported(command.get(0) + " is not on this machine"), Map.of());
            }
            List<String> line = new ArrayList<>(command);
            line.set(0, program.get().toString());
            return run(new ProcessRequest(line, directory, environment, view.timeout()), files);
        } catch (IOException e) {
            return new End(StepEnd.failure("the step's files cannot be used: " + e.getMessage()), Map.of());
        }
    }

    /**
     * The same for a process that starts a container of its own.
     *
     * @param line what to start, given the names of the variables that go into the container
     * @param environment of that process, given these variables
     */
    End contained(
            Function<Collection<String>, List<String>> line,
            UnaryOperator<Map<String, String>> environment,
            Map<String, String> more)
            throws InterruptedException {
        try {
            FileCommands files = FileCommands.in(session.place().temp());
            Map<String, String> own = view.process(files);
            own.keySet().removeAll(session.place().environment().keySet());
            own.putAll(more);
            Path directory = session.place().workspace();
            return run(
                    new ProcessRequest(line.apply(own.keySet()), directory, environment.apply(own), view.timeout()),
                    files);
        } catch (IOException e) {
            return new End(StepEnd.failure("the step's files cannot be used: " + e.getMessage()), Map.of());
        }
    }

    /** The image's environment stays; of the step's own everything goes in that is not this machine's. */
    private ProcessRequest inside(
            JobContainers container, List<String> command, Path directory, Map<String, String> environment) {
        Map<String, String> own = new LinkedHashMap<>(environment);
        own.keySet().removeAll(session.place().environment().keySet());
        List<String> inner = new ArrayList<>(command);
        if (!session.paths().isEmpty()) {
            inner.addAll(0, List.of("sh", "-c", WITH_PATH, String.join(":", session.paths())));
        }
        List<String> line = container.inside(inner, directory, own.keySet());
        own.putAll(container.environment());
        return new ProcessRequest(line, directory, own, view.timeout());
    }

    /** On the path of the step, not on FirstTry's own. */
    private static Optional<Path> program(String name, Map<String, String> environment) {
        Path path = Path.of(name);
        return path.isAbsolute() ? Optional.of(path) : new Programs(environment).find(name);
    }

    private End run(ProcessRequest request, FileCommands files) throws InterruptedException, IOException {
        CommandFilter filter =
                new CommandFilter(session.masker(), session.place().log(), this::annotate);
        ProcessOutcome outcome = new ProcessRunner(session.taskId()).run(request, filter);
        FileCommands.Written written = files.read();
        written.faults().forEach(fault -> session.say("##[error]" + fault));
        takeIn(written);
        Map<String, String> outputs = new LinkedHashMap<>(filter.outputs());
        outputs.putAll(written.outputs());
        Map<String, String> state = new LinkedHashMap<>(filter.state());
        state.putAll(written.state());
        StepEnd end = written.faults().isEmpty() || !end(outcome).isSuccess()
                ? end(outcome)
                : StepEnd.failure(written.faults().get(0));
        return new End(end.with(outputs), state);
    }

    private void takeIn(FileCommands.Written written) {
        written.environment().forEach((name, value) -> {
            if (!name.startsWith("GITHUB_") && !name.startsWith("RUNNER_")) {
                session.environment().put(name, value);
            }
        });
        written.paths().forEach(session::addPath);
        if (!written.summary().isBlank()) {
            session.say("##[group]Step summary");
            written.summary().lines().forEach(session::say);
            session.say("##[endgroup]");
        }
    }

    private StepEnd end(ProcessOutcome outcome) {
        return outcome.fold(new ProcessOutcome.Cases<>() {
            @Override
            public StepEnd exited(ProcessOutcome.Exited exited) {
                return exited.code() == 0
                        ? StepEnd.success(Map.of())
                        : StepEnd.failure("Process completed with exit code " + exited.code());
            }

            @Override
            public StepEnd timedOut(ProcessOutcome.TimedOut timedOut) {
                return StepEnd.failure("timed out after " + timedOut.limit().toSeconds() + " s");
            }

            @Override
            public StepEnd notStarted(ProcessOutcome.NotStarted notStarted) {
                return StepEnd.failure(notStarted.reason());
            }
        });
    }

    private void annotate(WorkflowCommand command) {
        Map<String, String> properties = command.properties();
        String file = properties.getOrDefault("file", "");
        Location place = file.isEmpty()
                ? Location.NONE
                : new Location(file, number(properties, "line"), number(properties, "col"));
        Severity severity = switch (command.name()) {
            case "error" -> Severity.ERROR;
            case "warning" -> Severity.WARNING;
            default -> Severity.NOTE;
        };
        String message = session.masker().mask(command.message());
        session.annotate(Finding.of(severity, "run/annotation", "", message, "", place));
    }

    private static int number(Map<String, String> properties, String name) {
        String text = properties.getOrDefault(name, "");
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }
}
