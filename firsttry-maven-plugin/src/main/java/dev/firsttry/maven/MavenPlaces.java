package dev.firsttry.maven;

import dev.firsttry.Places;
import java.io.File;
import java.nio.file.Path;
import org.apache.maven.execution.MavenSession;

/** Where Maven has things. */
final class MavenPlaces {

    private final MavenSession session;

    MavenPlaces(MavenSession session) {
        this.session = session;
    }

    /** @param output {@code null} for the standard place */
    Places of(File output) {
        Path root = root();
        return new Places(
                top(), root, output == null ? root.resolve("target").resolve("firsttry") : absolute(root, output));
    }

    /** @param directory {@code null} for the standard place, beside the local repository */
    Path cache(File directory) {
        return directory == null ? besideLocalRepository("firsttry-cache") : absolute(root(), directory);
    }

    /** Snapshots of advisories, and advisories that were fetched before. */
    Path advisories() {
        return besideLocalRepository("firsttry-osv");
    }

    /** The top-level directory: the one with {@code .mvn}, else where the build was started. */
    Path top() {
        File declared = session.getRequest().getMultiModuleProjectDirectory();
        Path top =
                declared == null ? root() : declared.toPath().toAbsolutePath().normalize();
        return root().startsWith(top) ? top : root();
    }

    private Path root() {
        return Path.of(session.getExecutionRootDirectory()).toAbsolutePath().normalize();
    }

    private static Path absolute(Path root, File file) {
        return root.resolve(file.toPath()).normalize();
    }

    private Path besideLocalRepository(String name) {
        Path repository = session.getRepositorySession()
                .getLocalRepository()
                .getBasedir()
                .toPath()
                .toAbsolutePath();
        return repository.resolveSibling(name);
    }
}
