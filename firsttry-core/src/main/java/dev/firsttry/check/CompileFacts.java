package dev.firsttry.check;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * How the main classes of a module are compiled. All paths are absolute.
 *
 * @param sourceRoots directories that people write
 * @param generatedRoots directories of sources that the build itself writes: what is wrong there is nobody's to mend
 * @param encoding of the sources
 * @param options the effective ones of the compiler plugin, such as {@code --release 17}; without paths and {@code -Xlint}
 */
public record CompileFacts(List<Path> sourceRoots, List<Path> generatedRoots, Charset encoding, List<String> options) {

    /** A module without sources. */
    public static final CompileFacts NONE = new CompileFacts(List.of(), List.of(), StandardCharsets.UTF_8, List.of());

    public CompileFacts {
        sourceRoots = List.copyOf(sourceRoots);
        generatedRoots = List.copyOf(generatedRoots);
        Objects.requireNonNull(encoding);
        options = List.copyOf(options);
    }

    /** Whether the build itself wrote that file. */
    public boolean isGenerated(Path file) {
        return generatedRoots.stream().anyMatch(file::startsWith);
    }
}
