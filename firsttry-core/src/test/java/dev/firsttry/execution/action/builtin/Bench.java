package dev.firsttry.execution.action.builtin;

import dev.firsttry.execution.action.BuiltinAction;
import dev.firsttry.execution.action.BuiltinContext;
import dev.firsttry.execution.action.BuiltinInputs;
import dev.firsttry.execution.action.BuiltinResult;
import dev.firsttry.execution.artifact.ArtifactStore;
import dev.firsttry.execution.artifact.PathCache;
import dev.firsttry.execution.tool.JdkFinder;
import dev.firsttry.execution.tool.Programs;
import dev.firsttry.execution.tool.ToolFinder;
import dev.firsttry.execution.workspace.Snapshot;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A job's surroundings below one directory, to run built-in actions in. */
final class Bench {

    final Path workspace;
    final Path temp;
    final Path jdks;
    final Path programs;
    final Path home;
    private final ArtifactStore artifacts;
    private final PathCache cache;
    boolean ownHome;
    private Snapshot source = (directory, history) -> List.of();

    Bench(Path root) throws IOException {
        workspace = Files.createDirectories(root.resolve("workspace"));
        temp = Files.createDirectories(root.resolve("temp"));
        jdks = Files.createDirectories(root.resolve("jdks"));
        programs = Files.createDirectories(root.resolve("bin"));
        home = Files.createDirectories(root.resolve("home"));
        artifacts = new ArtifactStore(root.resolve("artifacts"));
        cache = new PathCache(root.resolve("cache"), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    }

    void source(Snapshot snapshot) {
        source = snapshot;
    }

    BuiltinResult run(BuiltinAction action, Map<String, String> inputs) throws IOException, InterruptedException {
        return action.run(context(inputs));
    }

    BuiltinResult.Done done(BuiltinAction action, Map<String, String> inputs) throws IOException, InterruptedException {
        return (BuiltinResult.Done) run(action, inputs);
    }

    String failure(BuiltinAction action, Map<String, String> inputs) throws IOException, InterruptedException {
        return ((BuiltinResult.Failed) run(action, inputs)).message();
    }

    String unsupported(BuiltinAction action, Map<String, String> inputs) throws IOException, InterruptedException {
        return ((BuiltinResult.Unsupported) run(action, inputs)).reason();
    }

    private BuiltinContext context(Map<String, String> inputs) {
        Map<String, String> environment = Map.of(
                "GITHUB_REPOSITORY", "corp/app",
                "GITHUB_REF", "refs/heads/main",
                "GITHUB_REF_NAME", "main",
                "GITHUB_SHA", "0123456789012345678901234567890123456789",
                "HOME", home.toString(),
                "PATH", programs + File.pathSeparator + "/usr/bin:/bin");
        return new BuiltinContext(
                new BuiltinInputs(inputs),
                workspace,
                temp,
                environment,
                ownHome,
                source,
                artifacts,
                cache,
                new ToolFinder(new JdkFinder(Optional.empty(), Map.of(), List.of(jdks)), new Programs(environment)));
    }

    void jdk(String name, String version) throws IOException {
        Path home = Files.createDirectories(jdks.resolve(name));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\nIMPLEMENTOR=\"Corp\"\n");
        Path compiler = Files.createDirectories(home.resolve("bin")).resolve("javac");
        Files.writeString(compiler, "");
        if (!compiler.toFile().setExecutable(true)) {
            throw new IOException("cannot make " + compiler + " executable");
        }
    }

    void program(String name, String output) throws IOException {
        Path file = programs.resolve(name);
        Files.writeString(file, "#!/bin/sh\necho '" + output + "'\n");
        if (!file.toFile().setExecutable(true)) {
            throw new IOException("cannot make " + file + " executable");
        }
    }

    void file(String path, String text) throws IOException {
        Path file = workspace.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
