package dev.firsttry.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** The one mode bit that matters, on file systems that have it. */
final class Modes {

    private static final Set<PosixFilePermission> EXECUTABLE = PosixFilePermissions.fromString("rwxr-xr-x");

    private Modes() {}

    static boolean executable(Path file) throws IOException {
        return posix(file) && Files.getPosixFilePermissions(file).contains(PosixFilePermission.OWNER_EXECUTE);
    }

    static void makeExecutable(Path file) throws IOException {
        if (posix(file)) {
            Files.setPosixFilePermissions(file, EXECUTABLE);
        }
    }

    private static boolean posix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
