package dev.firsttry.check;

import java.nio.file.Path;
import java.util.List;

/**
 * How the main classes of a module are compiled. All paths are absolute.
 *
 * @param sourceRoots directories
 * @param classPath in order
 * @param processorPath in order; empty: processors are looked for on the class path
 * @param options the effective ones of the compiler plugin, such as {@code --release 17}; without paths and {@code -Xlint}
 */
public record CompileFacts(
        List<Path> sourceRoots, List<Path> classPath, List<Path> processorPath, List<String> options) {

    /** A module without sources. */
    public static final CompileFacts NONE = new CompileFacts(List.of(), List.of(), List.of(), List.of());

    public CompileFacts {
        sourceRoots = List.copyOf(sourceRoots);
        classPath = List.copyOf(classPath);
        processorPath = List.copyOf(processorPath);
        options = List.copyOf(options);
    }
}
