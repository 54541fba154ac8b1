package dev.firsttry.check;

import java.nio.file.Path;
import java.util.List;

/**
 * What coverage of one module is judged by. All paths are absolute and need not exist.
 *
 * @param classDirectories of main classes
 * @param executionFiles the effective {@code destFile} of each execution of JaCoCo's agent
 */
public record CoverageFacts(List<Path> classDirectories, List<Path> executionFiles) {

    /** A module without classes. */
    public static final CoverageFacts NONE = new CoverageFacts(List.of(), List.of());

    public CoverageFacts {
        classDirectories = List.copyOf(classDirectories);
        executionFiles = List.copyOf(executionFiles);
    }
}
