package dev.firsttry.maven;

import dev.firsttry.finding.Location;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A file below {@code .mvn} with options, {@code maven.config} or {@code jvm.config}. What it holds reaches Maven or its
 * JVM as if it had been typed, and a person should be told that it was not.
 */
final class OptionFile {

    private final String name;
    private final List<String> lines;

    private OptionFile(String name, List<String> lines) {
        this.name = name;
        this.lines = lines;
    }

    /** @param name path from the top-level directory; a file that is not there has no options */
    static OptionFile below(Path topDirectory, String name) {
        Path file = topDirectory.resolve(name);
        try {
            return new OptionFile(
                    name, Files.isRegularFile(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    /** The line that sets the property. */
    Optional<Location> line(String property) {
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).strip().startsWith("#") && sets(lines.get(i), property)) {
                return Optional.of(Location.of(name, i + 1));
            }
        }
        return Optional.empty();
    }

    /** Whether one of the words is {@code -Dproperty}, with or without a value. */
    static boolean sets(String options, String property) {
        for (String word : options.strip().split("\\s+")) {
            String name = word.replaceFirst("^(-D|--define=?)", "");
            if (name.length() < word.length() && name.split("=", 2)[0].equals(property)) {
                return true;
            }
        }
        return false;
    }
}
