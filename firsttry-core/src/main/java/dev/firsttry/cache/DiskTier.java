package dev.firsttry.cache;

import dev.firsttry.digest.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * The cache directory. A file appears under its name only when it is complete and, unless S3 has it too, on the disk: it
 * is written to a temporary file, forced out, then moved. So a process that dies leaves a temporary file at most, and readers need no
 * lock. The time of last modification says when a file was last used.
 */
final class DiskTier {

    private final Path root;
    private final Clock clock;

    DiskTier(Path root, Clock clock) {
        this.root = root;
        this.clock = clock;
    }

    Path path(String name) {
        return root.resolve(name);
    }

    /** An entry's bytes; empty when there is none. */
    Optional<byte[]> readEntry(String name, int limit) throws IOException {
        try (InputStream in = Files.newInputStream(path(name))) {
            byte[] bytes = in.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw new RefusedException("it is too large");
            }
            return Optional.of(bytes);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    void writeEntry(String name, byte[] bytes) throws IOException {
        publish(write(true, out -> out.write(bytes)), path(name));
    }

    /** Keeps what S3 has too: should the machine fail before it is on the disk, the damage is found and it comes again. */
    void keepEntry(String name, byte[] bytes) throws IOException {
        publish(write(false, out -> out.write(bytes)), path(name));
    }

    boolean hasBlob(Sha256 sha256) {
        return Files.isRegularFile(path(Names.blob(sha256)));
    }

    /** A blob's compressed bytes. Throws {@link NoSuchFileException} when there is none. */
    InputStream openBlob(Sha256 sha256) throws IOException {
        return Files.newInputStream(path(Names.blob(sha256)));
    }

    /** Compresses and keeps everything that is left in the stream. */
    Content.Stored writeBlob(InputStream content) throws IOException {
        var written = new Content.Stored[1];
        Path temporary = write(true, out -> written[0] = BlobCodec.write(content, out));
        Path target = path(Names.blob(written[0].sha256()));
        if (touch(target)) {
            Files.delete(temporary);
        } else {
            publish(temporary, target);
        }
        return written[0];
    }

    /** Keeps a blob that comes compressed; {@code false} when the source has none. */
    boolean fetchBlob(Content.Stored blob, Source source) throws IOException {
        var found = new boolean[1];
        Path temporary = write(false, out -> found[0] = source.copy(out));
        if (found[0]) {
            publish(temporary, path(Names.blob(blob.sha256())));
        } else {
            Files.delete(temporary);
        }
        return found[0];
    }

    /** Says that a file is in use, which keeps it from being collected; {@code false} when it is not there. */
    boolean touch(Path file) throws IOException {
        try {
            Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
            return true;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    void delete(String name) throws IOException {
        Files.deleteIfExists(path(name));
    }

    /** A complete temporary file. */
    private Path write(boolean forced, Writer writer) throws IOException {
        Path temporary = path(Names.TEMPORARY).resolve(UUID.randomUUID().toString());
        try (FileChannel channel = create(temporary)) {
            writer.write(Channels.newOutputStream(channel));
            if (forced) {
                channel.force(true);
            }
            return temporary;
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(temporary);
            throw e;
        }
    }

    /** The directory is made when it is missing, which is nearly never: asking each time would cost more than the file. */
    private static FileChannel create(Path file) throws IOException {
        try {
            return FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (NoSuchFileException e) {
            Files.createDirectories(file.getParent());
            return FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        }
    }

    private static void move(Path temporary, Path target) throws IOException {
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (NoSuchFileException e) {
            Files.createDirectories(target.getParent());
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Gives a complete temporary file its name. Whoever comes last wins; both are right. */
    private void publish(Path temporary, Path target) throws IOException {
        try {
            move(temporary, target);
        } catch (FileAlreadyExistsException e) {
            Files.delete(temporary);
        } catch (IOException e) {
            Files.deleteIfExists(temporary);
            throw e;
        }
    }

    /** Fills a temporary file. */
    @FunctionalInterface
    private interface Writer {
        void write(OutputStream out) throws IOException;
    }

    /** Copies what it has; {@code false} when it has nothing. */
    @FunctionalInterface
    interface Source {
        boolean copy(OutputStream out) throws IOException;
    }
}
