package dev.firsttry.maven;

import dev.firsttry.Places;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** Finds the files that a build made. */
final class Artifacts {

    private Artifacts() {}

    /** @param named comma-separated paths; {@code null} or blank for the main artifact of every module */
    static List<Path> of(String named, MavenSession session) {
        if (named != null && !named.isBlank()) {
            Path root = Path.of(session.getExecutionRootDirectory());
            return Arrays.stream(named.split(","))
                    .map(String::strip)
                    .map(root::resolve)
                    .toList();
        }
        return session.getProjects().stream()
                .flatMap(project -> main(project).stream())
                .toList();
    }

    /** @param file {@code null} for the standard place, beside the report */
    static Path attestation(File file, Places places) {
        return file == null ? places.output().resolve("attestation.json") : file.toPath();
    }

    /** What this session packaged, else what an earlier one left under the name that this one would give it. */
    private static Optional<Path> main(MavenProject project) {
        if (project.getPackaging().equals("pom")) {
            return Optional.empty();
        }
        File packaged = project.getArtifact().getFile();
        String extension = project.getArtifact().getArtifactHandler().getExtension();
        Path usual =
                Path.of(project.getBuild().getDirectory(), project.getBuild().getFinalName() + "." + extension);
        return Stream.concat(Stream.ofNullable(packaged).map(File::toPath), Stream.of(usual))
                .filter(Files::isRegularFile)
                .findFirst();
    }
}
