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
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;

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

    Compilation(CheckContext context, boolean strict) {
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
        var diagnostics = new DiagnosticCollector<JavaFileObject>();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(diagnostics, Locale.ROOT, facts.encoding())) {
            var out = new StringWriter();
            var task = compiler.getTask(
                    out, files, diagnostics, options(scratch), List.of(), files.getJavaFileObjectsFromPaths(sources));
            task.setLocale(Locale.ROOT);
            boolean success = task.call();
            List<Finding> findings = new Diagnostics(context, strict, scratch).findings(diagnostics.getDiagnostics());
            return judge(findings, success, out.toString());
        } catch (IllegalArgumentException | IllegalStateException e) {
            return failed("the compiler refuses the settings: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CheckResult judge(List<Finding> findings, boolean success, String out) {
        boolean explained = findings.stream().anyMatch(each -> each.severity() == Severity.ERROR);
        if (!success && !explained) {
            return failed("the compiler failed without a word: "
                    + out.lines().findFirst().orElse(""));
        }
        String log = findings.stream().map(each -> each.headline() + "\n").collect(Collectors.joining());
        return CheckResult.judged(findings, log);
    }

    private static CheckResult failed(String message) {
        Finding finding = Finding.error(
                "javac/failed",
                CheckCatalog.TYPE_CHECKING,
                message,
                "see whether mvn compile works; if it does, tell us",
                Location.NONE);
        return CheckResult.judged(List.of(finding), finding.headline() + "\n");
    }

    private List<String> options(Path scratch) throws IOException {
        var options = new ArrayList<>(LoudOptions.of(facts.options()));
        options.addAll(List.of(LINT, "-Xmaxwarns", "10000", "-Xmaxerrs", "10000"));
        for (String output : List.of("-d", "-s", "-h")) {
            options.add(output);
            options.add(
                    Files.createDirectory(scratch.resolve(output.substring(1))).toString());
        }
        ClassPaths paths = context.buildTool().classPaths(context.module());
        options.addAll(List.of("-classpath", joined(paths.classes())));
        if (isModule()) {
            // Both: what the module does not require is found on neither path by name, and does no harm.
            options.addAll(List.of("--module-path", joined(paths.classes())));
        }
        if (!paths.processors().isEmpty()) {
            options.addAll(List.of("-processorpath", joined(paths.processors())));
        }
        return options;
    }

    private boolean isModule() {
        return facts.sourceRoots().stream()
                .anyMatch(root -> Files.isRegularFile(root.resolve(DESCRIPTOR))
                        && facts.isCompiled(root, root.resolve(DESCRIPTOR)));
    }

    private static String joined(List<Path> entries) {
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
