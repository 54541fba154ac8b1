package dev.firsttry.maven;

import dev.firsttry.finding.Location;
import dev.firsttry.policy.bypass.BypassKind;
import dev.firsttry.policy.bypass.BypassRequest;
import dev.firsttry.policy.bypass.Origin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.project.MavenProject;

/**
 * Maven's build cache extension: on a hit of its own it leaves out every goal of a module, the gate among them, unless
 * its configuration says that the gate runs always.
 */
final class BuildCacheExtension {

    static final String ARTIFACT = "maven-build-cache-extension";
    private static final String CONFIGURATION = ".mvn/maven-build-cache-config.xml";

    private final Path topDirectory;

    BuildCacheExtension(Path topDirectory) {
        this.topDirectory = topDirectory;
    }

    /** A request when the extension is there and would leave the gate out. */
    List<BypassRequest> of(MavenProject project) {
        return Stream.concat(ofCore().stream(), ofBuild(project).stream())
                .filter(place -> !runsGateAlways())
                .map(place -> new BypassRequest(BypassKind.BUILD_CACHE, ARTIFACT, new Origin.InFile(place)))
                .limit(1)
                .toList();
    }

    private Optional<Location> ofCore() {
        return CoreExtensions.in(topDirectory.resolve(CoreExtensions.PROJECT_FILE), CoreExtensions.PROJECT_FILE)
                .stream()
                .filter(extension -> extension.artifactId().equals(ARTIFACT))
                .map(CoreExtensions.Declared::place)
                .findFirst();
    }

    private static Optional<Location> ofBuild(MavenProject project) {
        return project.getBuildExtensions().stream()
                .filter(extension -> extension.getArtifactId().equals(ARTIFACT))
                .findFirst()
                .map(extension -> Location.of("pom.xml"));
    }

    /** Its configuration names plugins that run always below {@code runAlways}; the gate must be one of them. */
    private boolean runsGateAlways() {
        String text = String.join("\n", lines(CONFIGURATION)).replaceAll("(?s)<!--.*?-->", "");
        int start = text.indexOf("<runAlways>");
        int end = text.indexOf("</runAlways>");
        return start >= 0 && end > start && text.substring(start, end).contains("firsttry-maven-plugin");
    }

    private List<String> lines(String name) {
        Path file = topDirectory.resolve(name);
        try {
            return Files.isRegularFile(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
