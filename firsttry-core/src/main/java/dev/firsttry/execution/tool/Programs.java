package dev.firsttry.execution.tool;

import dev.firsttry.execution.process.ProcessOutcome;
import dev.firsttry.execution.process.ProcessRequest;
import dev.firsttry.execution.process.ProcessRunner;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Programs on a search path. */
public final class Programs {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern VERSION = Pattern.compile("(\\d+(?:\\.\\d+)+)");

    private final Map<String, String> environment;

    /** @param environment with {@code PATH}, and {@code PATHEXT} on Windows */
    public Programs(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** The first program of that name; empty when there is none. */
    public Optional<Path> find(String name) {
        return Stream.of(environment.getOrDefault("PATH", "").split(Pattern.quote(File.pathSeparator)))
                .filter(directory -> !directory.isBlank())
                .flatMap(directory -> extensions().map(extension -> directory + File.separator + name + extension))
                .flatMap(file -> executable(file).stream())
                .findFirst();
    }

    private Stream<String> extensions() {
        String list = environment.getOrDefault("PATHEXT", "");
        return File.separatorChar == '\\' && !list.isEmpty() ? Stream.of(list.split(";")) : Stream.of("");
    }

    private static Optional<Path> executable(String file) {
        try {
            return Optional.of(Path.of(file)).filter(path -> Files.isRegularFile(path) && Files.isExecutable(path));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** The first thing like a version that the program prints for {@code --version}; empty when there is none. */
    public Optional<String> version(Path program, Path directory) throws InterruptedException {
        StringJoiner output = new StringJoiner("\n");
        ProcessRequest request =
                new ProcessRequest(List.of(program.toString(), "--version"), directory, environment, PATIENCE);
        ProcessOutcome outcome = new ProcessRunner("version").run(request, line -> {
            synchronized (output) {
                output.add(line);
            }
        });
        Matcher version = VERSION.matcher(output.toString());
        return outcome.equals(new ProcessOutcome.Exited(0)) && version.find()
                ? Optional.of(version.group(1))
                : Optional.empty();
    }
}
