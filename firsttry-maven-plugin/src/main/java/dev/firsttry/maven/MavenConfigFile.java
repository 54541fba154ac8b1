package dev.firsttry.maven;

import dev.firsttry.finding.Location;
import dev.firsttry.policy.bypass.Origin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code .mvn/maven.config}: what it holds reaches Maven as if it had been typed, and a person should be told so. */
final class MavenConfigFile {

    private static final String NAME = ".mvn/maven.config";

    private final List<String> lines;

    private MavenConfigFile(List<String> lines) {
        this.lines = lines;
    }

    static MavenConfigFile below(Path topDirectory) {
        Path file = topDirectory.resolve(NAME);
        try {
            return new MavenConfigFile(
                    Files.isRegularFile(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + NAME, e);
        }
    }

    /** The line of the file that sets the property, else the command line. */
    Origin origin(String property) {
        for (int i = 0; i < lines.size(); i++) {
            if (sets(lines.get(i), property)) {
                return new Origin.InFile(Location.of(NAME, i + 1));
            }
        }
        return new Origin.CommandLine();
    }

    private static boolean sets(String line, String property) {
        for (String word : line.strip().split("\\s+")) {
            String name = word.replaceFirst("^(-D|--define=?)", "");
            if (name.length() < word.length() && name.split("=", 2)[0].equals(property)) {
                return true;
            }
        }
        return false;
    }
}
