package dev.firsttry.maven.tools;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.project.MavenProject;

/**
 * Where a module lies: beside the POM that Maven read at first. A project's own base directory follows its POM when a
 * plugin replaces that, as {@code maven-shade-plugin} does by one with fewer dependencies, often in {@code target/}.
 */
public final class ModuleDirectory {

    private ModuleDirectory() {}

    /** @return empty for a project that Maven made up, because there is no POM */
    public static Optional<Path> of(MavenProject project) {
        return Optional.ofNullable(project.getBasedir())
                .map(basedir -> pom(project).map(File::getParentFile).orElse(basedir))
                .map(directory -> directory.toPath().toAbsolutePath());
    }

    /** The POM that Maven read; empty where there is none. */
    public static Optional<File> pom(MavenProject project) {
        return Optional.ofNullable(project.getModel().getPomFile()).or(() -> Optional.ofNullable(project.getFile()));
    }
}
