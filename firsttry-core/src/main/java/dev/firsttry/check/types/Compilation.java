package dev.firsttry.check.types;

import dev.firsttry.check.CheckCatalog;
import dev.firsttry.check.CheckContext;
import dev.firsttry.check.CheckResult;
import dev.firsttry.check.ClassPaths;
import dev.firsttry.check.CompileFacts;
import dev.firsttry.check.ScratchDirectory;
import dev.firsttry.event.TaskStatus;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Location;
import dev.firsttry.finding.Severity;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;

/** One run of javac over the main sources of a module, into a directory that is thrown away. */
final class Compilation {

    /**
     * All lints but those about the surroundings of the code: annotations that no processor claims, annotations of
     * libraries whose own jars are optional, missing entries of the class path, and options.
     */
    private static final String LINT = "-Xlint:all,-processing,-classfile,-path,-options";

    private static final String DESCRIPTOR = "module-info.java";

    private final CheckContext context;
    private final CompileFacts facts;
    private final boolean strict;
    private final Optional<ErrorProne> plugin;

    /** @param plugin of the compiler, which then runs in a JVM of its own; empty: the compiler alone, in this one */
    Compilation(CheckContext context, boolean strict, Optional<ErrorProne> plugin) {
        this.plugin = plugin;
        this.context = context;
        this.facts = context.module().compile();
        this.strict = strict;
    }

    CheckResult run(JavaCompiler compiler) {
        List<Path> sources = Stream.of(facts.sourceRoots(), facts.generatedRoots())
                .flatMap(List::stream)
                .flatMap(root -> sources(root).stream())
                .toList();
        return sources.isEmpty()
                ? CheckResult.of(TaskStatus.SKIPPED, "no sources", List.of(), "no sources\n")
                : ScratchDirectory.use("firsttry-javac", scratch -> compile(compiler, sources, scratch));
    }

    private CheckResult compile(JavaCompiler compiler, List<Path> sources, Path scratch) {
        var run = new JavacRun(facts.encoding(), options(scratch), sources);
        Compiled compiled =
                plugin.isEmpty() ? run.by(compiler) : new ForkedJavac(scratch, ErrorProne.jvmOptions()).run(run);
        return compiled.refused().isEmpty()
                ? judge(new Diagnostics(context, strict, scratch).findings(compiled.remarks()), compiled)
                : refused(compiled.refused());
    }

    private CheckResult judge(List<Finding> findings, Compiled compiled) {
        boolean explained = findings.stream().anyMatch(each -> each.severity() == Severity.ERROR);
        if (!compiled.success() && !explained) {
            return failed(
                    "javac/failed",
                    "the compiler failed without a word: "
                            + compiled.out().lines().findFirst().orElse(""));
        }
        String log = findings.stream().map(each -> each.headline() + "\n").collect(Collectors.joining());
        return CheckResult.judged(findings, plugin.map(ErrorProne::origin).orElse("") + log);
    }

    private CheckResult refused(String why) {
        return plugin.isEmpty()
                ? failed("javac/failed", "the compiler refuses the settings: " + why)
                : failed("errorprone/not-run", "Error Prone could not judge the module: " + why);
    }

    private static CheckResult failed(String rule, String message) {
        Finding finding = Finding.error(
                rule,
                CheckCatalog.TYPE_CHECKING,
                message,
                "see whether mvn compile works; if it does, tell us",
                Location.NONE);
        return CheckResult.judged(List.of(finding), finding.headline() + "\n");
    }

    private List<String> options(Path scratch) {
        var options = new ArrayList<>(LoudOptions.of(facts.options()));
        options.addAll(List.of(LINT, "-Xmaxwarns", "10000", "-Xmaxerrs", "10000"));
        for (String output : List.of("-d", "-s", "-h")) {
            options.add(output);
            options.add(directory(scratch.resolve(output.substring(1))));
        }
        ClassPaths paths = context.buildTool().classPaths(context.module());
        options.addAll(List.of("-classpath", joined(paths.classes())));
        if (isModule()) {
            // Both: what the module does not require is found on neither path by name, and does no harm.
            options.addAll(List.of("--module-path", joined(paths.classes())));
        }
        if (plugin.isPresent()) {
            options.addAll(plugin.get().options(paths));
        } else if (!paths.processors().isEmpty()) {
            options.addAll(List.of("-processorpath", joined(paths.processors())));
        }
        return options;
    }

    private static String directory(Path path) {
        try {
            return Files.createDirectory(path).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isModule() {
        return facts.sourceRoots().stream()
                .anyMatch(root -> Files.isRegularFile(root.resolve(DESCRIPTOR))
                        && facts.isCompiled(root, root.resolve(DESCRIPTOR)));
    }

    static String joined(List<Path> entries) {
        return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private List<Path> sources(Path root) {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(Files::isRegularFile)
                    .filter(file -> facts.isCompiled(root, file))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
