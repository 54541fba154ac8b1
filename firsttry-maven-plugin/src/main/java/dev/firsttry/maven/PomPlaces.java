package dev.firsttry.maven;

import dev.firsttry.finding.Location;
import dev.firsttry.maven.tools.ModuleDirectory;
import dev.firsttry.policy.bypass.Origin;
import java.net.URI;
import java.nio.file.Path;
import org.apache.maven.model.InputLocation;
import org.apache.maven.model.InputLocationTracker;
import org.apache.maven.project.MavenProject;

/** Names places in POMs: of the repository by path and line, of a parent from elsewhere by its coordinates. */
final class PomPlaces {

    private final Path topDirectory;

    PomPlaces(Path topDirectory) {
        this.topDirectory = topDirectory;
    }

    /** Where the configuration of that part of the model was written, else the part itself. */
    Origin origin(InputLocationTracker part, MavenProject project) {
        return origin(place(part), project);
    }

    /** {@code null} when Maven does not know. */
    static InputLocation place(InputLocationTracker part) {
        InputLocation configuration = part.getLocation("configuration");
        return configuration == null ? part.getLocation("") : configuration;
    }

    /** @param place {@code null} when Maven does not know */
    Origin origin(InputLocation place, MavenProject project) {
        if (place == null || place.getSource() == null) {
            return new Origin.InFile(Location.of(ModuleDirectory.pom(project)
                    .map(pom -> relative(pom.toPath()))
                    .orElse(project.getId())));
        }
        String file = place.getSource().getLocation();
        String shown = file == null || file.isEmpty() ? place.getSource().getModelId() : relative(path(file));
        return new Origin.InFile(Location.of(shown, Math.max(0, place.getLineNumber())));
    }

    /** Maven 4 names some files by their URI. */
    private static Path path(String file) {
        return file.startsWith("file:") ? Path.of(URI.create(file)) : Path.of(file);
    }

    private String relative(Path file) {
        return topDirectory.relativize(file.toAbsolutePath()).toString().replace('\\', '/');
    }
}
