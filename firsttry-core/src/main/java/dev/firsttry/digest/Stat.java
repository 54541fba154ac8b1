package dev.firsttry.digest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What the file system says about a file.
 *
 * @param modified last modification of the content, nanoseconds since 1970
 * @param altered last change of anything, which no program can set back (ctime), nanoseconds since 1970; 0 where there is
 *     no such thing
 * @param identity tells a file from another under the same name; 0 where there is no such thing
 */
record Stat(long size, long modified, long altered, int identity) {

    static Stat of(BasicFileAttributes attributes) {
        return new Stat(
                attributes.size(),
                attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS),
                attributes instanceof UnixLook look ? look.altered().to(TimeUnit.NANOSECONDS) : 0,
                Objects.hashCode(attributes.fileKey()));
    }

    static Optional<Stat> of(Path file) throws IOException {
        try {
            return Optional.of(of(
                    UnixLook.isPossible(file)
                            ? UnixLook.at(file)
                            : Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Written out for a young JVM ({@code docs/architecture.md}). */
    @Override
    public boolean equals(Object other) {
        return other instanceof Stat stat
                && stat.size == size
                && stat.modified == modified
                && stat.altered == altered
                && stat.identity == identity;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(31 * modified + size);
    }

    /** The later of the two times. */
    Instant changed() {
        long latest = Math.max(modified, altered);
        return Instant.ofEpochSecond(0, latest);
    }
}
