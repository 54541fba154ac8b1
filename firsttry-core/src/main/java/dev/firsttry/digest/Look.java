package dev.firsttry.digest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributes;

/** Asks the system about a file, for all that {@link TreeDigest} and {@link StatCache} want to know of it. */
@FunctionalInterface
public interface Look {

    /**
     * What the system says now. A link is not followed.
     *
     * @throws java.nio.file.NoSuchFileException when there is no such file
     */
    BasicFileAttributes at(Path file) throws IOException;

    /** The quickest way to see everything that counts on the file system of this path. */
    static Look on(Path place) {
        if (UnixLook.isPossible(place)) {
            return UnixLook::at;
        }
        boolean posix = place.getFileSystem().supportedFileAttributeViews().contains("posix");
        Class<? extends BasicFileAttributes> view = posix ? PosixFileAttributes.class : BasicFileAttributes.class;
        return file -> Files.readAttributes(file, view, LinkOption.NOFOLLOW_LINKS);
    }
}
