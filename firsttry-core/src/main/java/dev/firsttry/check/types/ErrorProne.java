package dev.firsttry.check.types;

import dev.firsttry.check.CheckContext;
import dev.firsttry.check.ClassPaths;
import dev.firsttry.check.Coordinates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Error Prone as a plug-in of the compiler: the project's own version and choice of rules where it has them, else a pinned
 * version and its default rules.
 */
final class ErrorProne {

    /** The newest that a JDK 17 can load. */
    static final Coordinates PINNED = new Coordinates("com.google.errorprone", "error_prone_core", "2.42.0");

    private static final String PLUGIN = "-Xplugin:ErrorProne";

    /** From this JDK on the compiler looks for processors only where it is told to. */
    private static final int EXPLICIT_PROCESSORS = 23;

    /**
     * What would let it judge by the project's thresholds, or not everything. A rule that is set to {@code WARN} may be an
     * error by default, so it gets its default again.
     */
    private static final Pattern LAX = Pattern.compile("-Xep:\\w+:(OFF|WARN)|-XepDisableAll\\w*|-XepAllErrorsAsWarnings"
            + "|-XepExcludedPaths:.*|-XepCompilingTestOnlyCode|-XepPatch\\w+:.*");

    private final CheckContext context;
    private final List<String> declared;

    ErrorProne(CheckContext context) {
        this.context = context;
        this.declared = context.module().compile().options();
    }

    /** The JVM's doors that it looks through. */
    static List<String> jvmOptions() {
        return Stream.concat(
                        Stream.of("api", "file", "main", "model", "parser", "processing", "tree", "util")
                                .map(name -> "--add-exports=jdk.compiler/com.sun.tools.javac." + name),
                        Stream.of("code", "comp").map(name -> "--add-opens=jdk.compiler/com.sun.tools.javac." + name))
                .map(option -> option + "=ALL-UNNAMED")
                .toList();
    }

    /** The version that the project has among its annotation processors, else ours. */
    Coordinates version() {
        return own().orElse(PINNED);
    }

    /** For the log. */
    String origin() {
        return version() + (own().isPresent() ? ", as the project names it\n" : ", which FirstTry brings\n");
    }

    private Optional<Coordinates> own() {
        return context.module().compile().processors().stream()
                .filter(one -> one.artifactId().equals(PINNED.artifactId()))
                .findFirst();
    }

    /** What the compiler is told beside the module's own options. */
    List<String> options(ClassPaths paths) {
        List<Path> path = new ArrayList<>(paths.processors());
        if (own().isEmpty()) {
            path.addAll(context.buildTool().resolve(context.module(), PINNED));
        }
        var options = new ArrayList<String>();
        if (paths.processors().isEmpty()) {
            if (looksOnClassPath()) {
                path.addAll(paths.classes());
            } else if (declared.stream().noneMatch(option -> option.startsWith("-proc:"))) {
                options.add("-proc:none");
            }
        }
        options.addAll(List.of("-processorpath", Compilation.joined(path)));
        options.addAll(List.of("-XDcompilePolicy=simple", "--should-stop=ifError=FLOW", plugin()));
        return options;
    }

    /** Whether processors that nobody declared would be found on the class path; a path of their own hides that. */
    private boolean looksOnClassPath() {
        return Runtime.version().feature() < EXPLICIT_PROCESSORS
                || declared.stream().anyMatch(option -> option.equals("-processor") || option.equals("-proc:full"));
    }

    private String plugin() {
        Stream<String> flags = declared.stream()
                .filter(option -> option.startsWith(PLUGIN))
                .flatMap(option -> Arrays.stream(option.strip().split("\\s+")).skip(1))
                .filter(flag -> !LAX.matcher(flag).matches());
        return String.join(" ", Stream.concat(Stream.of(PLUGIN), flags).toList());
    }
}
