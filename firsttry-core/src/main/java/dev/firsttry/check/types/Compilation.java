package dev.firsttry.check.types;

import dev.firsttry.check.CheckCatalog;
import dev.firsttry.check.CheckContext;
import dev.firsttry.check.CheckResult;
import dev.firsttry.check.CompileFacts;
import dev.firsttry.event.TaskStatus;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Location;
import dev.firsttry.finding.Severity;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
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

    private final CheckContext context;
    private final CompileFacts facts;
    private final boolean strict;

    Compilation(CheckContext context, boolean strict) {
        this.context = context;
        this.facts = context.module().compile();
        this.strict = strict;
    }

    CheckResult run(JavaCompiler compiler) {
        List<Path> sources = sources();
        if (sources.isEmpty()) {
            return CheckResult.of(TaskStatus.SKIPPED, "no sources", List.of(), "no sources\n");
        }
        Path scratch = scratch();
        try {
            return compile(compiler, sources, scratch);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(scratch);
        }
    }

    private CheckResult compile(JavaCompiler compiler, List<Path> sources, Path scratch) throws IOException {
        var diagnostics = new DiagnosticCollector<JavaFileObject>();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
            var out = new StringWriter();
            var task = compiler.getTask(
                    out, files, diagnostics, options(scratch), List.of(), files.getJavaFileObjectsFromPaths(sources));
            task.setLocale(Locale.ROOT);
            boolean success = task.call();
            return judge(diagnostics, success, out.toString());
        } catch (IllegalArgumentException | IllegalStateException e) {
            return failed("the compiler refuses the settings: " + e.getMessage());
        }
    }

    private CheckResult failed(String message) {
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
        options.addAll(
                List.of("-d", Files.createDirectory(scratch.resolve("classes")).toString()));
        options.addAll(
                List.of("-s", Files.createDirectory(scratch.resolve("sources")).toString()));
        options.addAll(List.of("-classpath", joined(facts.classPath())));
        if (!facts.processorPath().isEmpty()) {
            options.addAll(List.of("-processorpath", joined(facts.processorPath())));
        }
        return options;
    }

    private static String joined(List<Path> entries) {
        return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private CheckResult judge(DiagnosticCollector<JavaFileObject> diagnostics, boolean success, String out) {
        List<Finding> findings = diagnostics.getDiagnostics().stream()
                .filter(each -> severity(each.getKind()) != Severity.NOTE)
                .map(this::finding)
                .distinct()
                .sorted(Comparator.comparing((Finding each) -> each.location().file())
                        .thenComparing(each -> each.location().line())
                        .thenComparing(each -> each.location().column()))
                .toList();
        boolean explained = findings.stream().anyMatch(each -> each.severity() == Severity.ERROR);
        if (!success && !explained) {
            return failed("the compiler failed without a word: "
                    + out.lines().findFirst().orElse(""));
        }
        String log = findings.stream().map(each -> each.headline() + "\n").collect(Collectors.joining());
        return CheckResult.judged(findings, log);
    }

    private Severity severity(Diagnostic.Kind kind) {
        return switch (kind) {
            case ERROR -> Severity.ERROR;
            case WARNING, MANDATORY_WARNING -> strict ? Severity.ERROR : Severity.WARNING;
            case NOTE, OTHER -> Severity.NOTE;
        };
    }

    private Finding finding(Diagnostic<? extends JavaFileObject> each) {
        String code = each.getCode() == null ? "other" : each.getCode().replaceFirst("^compiler\\.[a-z]+\\.", "");
        String message = each.getMessage(Locale.ROOT).lines().map(String::strip).collect(Collectors.joining(" "));
        return Finding.of(
                severity(each.getKind()),
                "javac/" + code.replace('.', '-'),
                CheckCatalog.TYPE_CHECKING,
                message.length() > 500 ? message.substring(0, 500) + "..." : message,
                "",
                location(each));
    }

    private Location location(Diagnostic<? extends JavaFileObject> each) {
        if (each.getSource() == null) {
            return Location.NONE;
        }
        Path file = Path.of(each.getSource().toUri());
        Path top = context.topLevel();
        Path shown = file.startsWith(top) ? top.relativize(file) : file.getFileName();
        int line = (int) Math.max(0, each.getLineNumber());
        int column = line == 0 ? 0 : (int) Math.max(0, each.getColumnNumber());
        return new Location(shown.toString().replace('\\', '/'), line, column);
    }

    private List<Path> sources() {
        var sources = new ArrayList<Path>();
        for (Path root : facts.sourceRoots()) {
            if (Files.isDirectory(root)) {
                try (Stream<Path> files = Files.walk(root)) {
                    files.filter(file -> file.toString().endsWith(".java"))
                            .filter(Files::isRegularFile)
                            .sorted()
                            .forEach(sources::add);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return sources;
    }

    private static Path scratch() {
        try {
            return Files.createTempDirectory("firsttry-javac");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
