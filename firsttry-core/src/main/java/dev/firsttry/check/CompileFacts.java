package dev.firsttry.check;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * How the main classes of a module are compiled. All paths are absolute.
 *
 * @param sourceRoots directories that people write
 * @param generatedRoots directories of sources that the build itself writes: what is wrong there is nobody's to mend
 * @param excludes patterns of files that the compiler does not get, from a source directory, such as {@code **}{@code /Old*.java}
 * @param encoding of the sources
 * @param processors annotation processors and plug-ins of the compiler that the project names itself; a version is empty
 *     where it is not said
 * @param options the effective ones of the compiler plugin, such as {@code --release 17}; without paths and {@code -Xlint}
 */
public record CompileFacts(
        List<Path> sourceRoots,
        List<Path> generatedRoots,
        List<String> excludes,
        Charset encoding,
        List<Coordinates> processors,
        List<String> options) {

    /** A module without sources. */
    public static final CompileFacts NONE =
            new CompileFacts(List.of(), List.of(), List.of(), StandardCharsets.UTF_8, List.of(), List.of());

    public CompileFacts {
        sourceRoots = List.copyOf(sourceRoots);
        generatedRoots = List.copyOf(generatedRoots);
        excludes = List.copyOf(excludes);
        Objects.requireNonNull(encoding);
        processors = List.copyOf(processors);
        options = List.copyOf(options);
    }

    /** Whether the compiler gets the file. A pattern that begins with {@code **}{@code /} also means the directory itself. */
    public boolean isCompiled(Path root, Path file) {
        Path inside = root.relativize(file);
        return excludes.stream()
                .flatMap(pattern -> Stream.of(pattern, pattern.startsWith("**/") ? pattern.substring(3) : pattern))
                .map(pattern -> pattern.endsWith("/") ? pattern + "**" : pattern)
                .noneMatch(pattern ->
                        root.getFileSystem().getPathMatcher("glob:" + pattern).matches(inside));
    }

    /** Whether the build itself wrote that file. */
    public boolean isGenerated(Path file) {
        return generatedRoots.stream().anyMatch(file::startsWith);
    }
}
