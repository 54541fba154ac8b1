package dev.firsttry.execution.action.builtin;

import dev.firsttry.execution.action.BuiltinAction;
import dev.firsttry.execution.action.BuiltinContext;
import dev.firsttry.execution.action.BuiltinResult;
import dev.firsttry.execution.tool.VersionRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Actions that install a program: node, Python, Maven, Gradle. Here the program on the path stands in when it is of the
 * version that is asked for; another version never does.
 */
public final class SetupProgram implements BuiltinAction {

    private final Spec spec;

    /**
     * What differs between them.
     *
     * @param programs names on the path, the first that is there counts
     * @param version name of the input with the version
     * @param versionFile name of the input with a file that holds the version; empty when there is none
     * @param output name of the output with the version
     * @param whenNone what the action does when no version is asked for: whether the program must be there at all
     * @param others further inputs that have no effect here, such as caches
     */
    record Spec(
            List<String> programs,
            String version,
            String versionFile,
            String output,
            boolean whenNone,
            Set<String> others) {}

    SetupProgram(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Set<String> inputs() {
        Set<String> all = new TreeSet<>(spec.others());
        all.add(spec.version());
        if (!spec.versionFile().isEmpty()) {
            all.add(spec.versionFile());
        }
        return all;
    }

    @Override
    public BuiltinResult run(BuiltinContext context) throws IOException, InterruptedException {
        Optional<String> wanted = context.inputs().get(spec.version()).filter(version -> !version.equals("wrapper"));
        if (wanted.isEmpty() && !spec.versionFile().isEmpty()) {
            wanted = VersionFiles.plain(context, spec.versionFile());
        }
        if (wanted.isEmpty() && !spec.whenNone()) {
            return BuiltinResult.Done.saying("no version is asked for: what the build brings itself is used");
        }
        return found(wanted, context);
    }

    private BuiltinResult found(Optional<String> wanted, BuiltinContext context)
            throws IOException, InterruptedException {
        for (String name : spec.programs()) {
            Optional<Path> program = context.tools().programs().find(name);
            if (program.isPresent()) {
                Optional<String> version = context.tools().programs().version(program.get(), context.temp());
                return version.isEmpty()
                        ? new BuiltinResult.Unsupported(name + " on the path does not tell its version")
                        : judged(wanted, program.get(), version.get(), context);
            }
        }
        String which = wanted.map(version -> " " + version).orElse("");
        return new BuiltinResult.Unsupported(spec.programs().get(0) + which
                + " is not on the path of this machine; install it to run this job here");
    }

    private BuiltinResult judged(Optional<String> wanted, Path program, String version, BuiltinContext context)
            throws IOException {
        if (wanted.isPresent() && !accepts(wanted.get(), version)) {
            return new BuiltinResult.Unsupported(spec.programs().get(0) + " " + wanted.get()
                    + " is asked for and this machine has " + version + "; another version never stands in");
        }
        return BuiltinResult.Done.saying(spec.programs().get(0) + " " + version + " of this machine is used")
                .with(spec.output(), version)
                .with("cache-hit", "false")
                .withPath(directory(program, context));
    }

    /** Names such as {@code lts/*} and {@code latest} mean a version that only the network can tell: none fits. */
    private static boolean accepts(String wanted, String version) {
        return wanted.lines()
                .map(String::strip)
                .allMatch(line -> VersionRange.parse(line)
                        .filter(range -> range.contains(version))
                        .isPresent());
    }

    /** Where only {@code python3} is there, scripts still find it as {@code python}, as they do in CI. */
    private Path directory(Path program, BuiltinContext context) throws IOException {
        String name = spec.programs().get(0);
        if (program.getFileName().toString().startsWith(name + ".") || program.endsWith(name)) {
            return program.getParent();
        }
        Path directory = Files.createDirectories(context.temp().resolve("_bin-" + name));
        Path link = directory.resolve(name);
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, program);
        return directory;
    }
}
