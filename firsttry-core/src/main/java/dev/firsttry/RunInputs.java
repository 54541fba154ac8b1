package dev.firsttry;

import dev.firsttry.digest.TreeDigest;
import dev.firsttry.execution.tool.Jdk;
import dev.firsttry.execution.tool.JdkFinder;
import dev.firsttry.pipeline.PlanContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What every job of a run depends on, whatever the job: the files, the tools, the event. Part of each job's cache key.
 *
 * <p>Not part of it: the commit's id and what counts runs. A job that names the commit has it in its own key.
 */
final class RunInputs {

    private final GateRequest request;
    private final RunOptions options;
    private final Inputs inputs;
    private final Map<String, String> environment;

    /** @param environment what jobs get from this machine */
    RunInputs(GateRequest request, RunOptions options, Inputs inputs, Map<String, String> environment) {
        this.request = request;
        this.options = options;
        this.inputs = inputs;
        this.environment = environment;
    }

    /** By name; no paths of this machine, no secrets. */
    Map<String, String> fields() {
        PlanContext context = request.plan().context();
        Map<String, String> fields = new TreeMap<>();
        fields.put("firsttry", request.run().firsttry());
        fields.put("os", request.run().os());
        fields.put(
                "files",
                options.committed()
                        ? request.run().git().commit()
                        : inputs.digest().hex());
        fields.put("event", context.event());
        fields.put("ref", context.ref());
        fields.put("default branch", context.defaultBranch());
        fields.put("vars", new TreeMap<>(context.vars()).toString());
        fields.put("event inputs", context.inputs().toString());
        fields.put("clean home", Boolean.toString(options.cleanHome()));
        fields.put("locale", locale());
        fields.put("jdks", jdks());
        fields.putAll(MachineTools.fields(environment));
        options.actions().ifPresent(directory -> fields.put("actions", digest(directory)));
        return fields;
    }

    private String locale() {
        Map<String, String> kept = new TreeMap<>(environment);
        kept.keySet().removeIf(name -> !name.equals("LANG") && !name.equals("TZ") && !name.startsWith("LC_"));
        return kept.toString();
    }

    private String jdks() {
        Path home = Path.of(environment.getOrDefault("HOME", System.getProperty("user.home")));
        return JdkFinder.ofMachine(home, environment).all().stream()
                .map(Jdk::version)
                .toList()
                .toString();
    }

    /** Of everything in a directory, whatever git makes of it. */
    static String digest(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            List<String> paths = files.filter(path -> !Files.isDirectory(path))
                    .map(path -> directory.relativize(path).toString().replace('\\', '/'))
                    .toList();
            return TreeDigest.of(directory, paths).digest().hex();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + directory, e);
        }
    }
}
