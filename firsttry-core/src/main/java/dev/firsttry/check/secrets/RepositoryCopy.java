package dev.firsttry.check.secrets;

import dev.firsttry.check.CheckContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * The files of the repository once more, one level below a directory that a scanner is given: so it sees all of them,
 * the ones that are meant to tell it what to leave out among them, and takes none for its own configuration.
 */
final class RepositoryCopy {

    /** Below the directory that is scanned. */
    private static final String FOLDER = "repository";

    private RepositoryCopy() {}

    /** @return the directory to scan, in {@code scratch} */
    static Path in(Path scratch, CheckContext context) throws IOException {
        Path scanned = scratch.resolve("scanned");
        Path copy = scanned.resolve(FOLDER);
        Files.createDirectories(copy);
        for (String path : context.files()) {
            Path file = context.topLevel().resolve(path);
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                Path target = copy.resolve(path);
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        return scanned;
    }

    /** The path in the repository of what a scanner found in the copy. */
    static String original(String file) {
        return file.startsWith(FOLDER + "/") ? file.substring(FOLDER.length() + 1) : file;
    }
}
