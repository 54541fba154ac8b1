package dev.firsttry.check;

import java.nio.file.Path;
import java.util.List;

/**
 * What the main classes of a module are compiled against. All paths are absolute.
 *
 * @param classes in order, without the module's own classes
 * @param processors in order; empty: processors are looked for on the class path
 */
public record ClassPaths(List<Path> classes, List<Path> processors) {

    /** Nothing but the JDK. */
    public static final ClassPaths NONE = new ClassPaths(List.of(), List.of());

    public ClassPaths {
        classes = List.copyOf(classes);
        processors = List.copyOf(processors);
    }
}
