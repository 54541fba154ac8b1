package dev.firsttry.execution.github;

import dev.firsttry.execution.step.KeyValueFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** The files through which one step speaks to the runner. */
final class FileCommands {

    /** In bytes: more than this is no message but a mistake. A summary may be longer and is cut. */
    private static final long LONGEST = 4L << 20;

    private static final int SUMMARY = 1 << 20;
    private static final List<String> NAMES =
            List.of("GITHUB_ENV", "GITHUB_PATH", "GITHUB_OUTPUT", "GITHUB_STATE", "GITHUB_STEP_SUMMARY");

    private final Path directory;
    private final String suffix = UUID.randomUUID().toString();

    private FileCommands(Path directory) {
        this.directory = directory;
    }

    static FileCommands in(Path temp) throws IOException {
        FileCommands commands = new FileCommands(temp.resolve("_runner_file_commands"));
        Files.createDirectories(commands.directory);
        for (String name : NAMES) {
            Files.createFile(commands.file(name));
        }
        return commands;
    }

    private Path file(String name) {
        return directory.resolve(name.toLowerCase(java.util.Locale.ROOT).replace("github_", "") + "_" + suffix);
    }

    /** Variable and path of each file. */
    Map<String, String> variables() {
        Map<String, String> variables = new LinkedHashMap<>();
        NAMES.forEach(name -> variables.put(name, file(name).toString()));
        return variables;
    }

    /**
     * What the step wrote.
     *
     * @param faults why something of it is not well-formed; the step fails when there is one
     */
    record Written(
            Map<String, String> environment,
            List<String> paths,
            Map<String, String> outputs,
            Map<String, String> state,
            String summary,
            List<String> faults) {}

    Written read() throws IOException {
        List<String> faults = new ArrayList<>();
        Map<String, String> environment = table("GITHUB_ENV", faults);
        if (environment.remove("NODE_OPTIONS") != null) {
            faults.add("GITHUB_ENV: NODE_OPTIONS cannot be set this way");
        }
        List<String> paths = text("GITHUB_PATH", faults::add)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        Map<String, String> outputs = table("GITHUB_OUTPUT", faults);
        Map<String, String> state = table("GITHUB_STATE", faults);
        String summary = text("GITHUB_STEP_SUMMARY", ignored -> {});
        return new Written(
                environment, paths, outputs, state, summary.substring(0, Math.min(SUMMARY, summary.length())), faults);
    }

    private Map<String, String> table(String name, List<String> faults) throws IOException {
        KeyValueFile file = KeyValueFile.parse(text(name, faults::add));
        file.faults().forEach(fault -> faults.add(name + ": " + fault));
        return new LinkedHashMap<>(file.values());
    }

    /** A step may have removed its file, which says nothing. */
    private String text(String name, Consumer<String> faults) throws IOException {
        Path file = file(name);
        if (!Files.isRegularFile(file)) {
            return "";
        }
        if (Files.size(file) > LONGEST) {
            faults.accept(name + ": more than " + (LONGEST >> 20) + " MiB were written");
            return "";
        }
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
