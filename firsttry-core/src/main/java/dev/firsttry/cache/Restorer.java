package dev.firsttry.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Puts outputs into one workspace: first all of them into a staging directory beside their places, each checked, then
 * each to its place. So what is missing or altered is found before anything has changed.
 */
final class Restorer implements Content.Cases<Long, IOException> {

    private final BlobStore blobs;
    private final Path workspace;
    private final Path staging;
    private final List<Path> staged = new ArrayList<>();

    Restorer(BlobStore blobs, Path workspace) {
        this.blobs = blobs;
        this.workspace = workspace;
        this.staging = workspace.resolve(".firsttry-restore-" + UUID.randomUUID());
    }

    /** Number of bytes restored. */
    long restore(List<OutputFile> outputs) throws IOException {
        SafePaths.check(outputs);
        for (OutputFile output : outputs) {
            checkPlace(output.path());
        }
        Files.createDirectory(staging);
        try {
            long bytes = 0;
            for (OutputFile output : outputs) {
                bytes += stage(output);
            }
            for (int i = 0; i < staged.size(); i++) {
                place(staged.get(i), outputs.get(i).path());
            }
            return bytes;
        } finally {
            clear();
        }
    }

    private long stage(OutputFile output) throws IOException {
        staged.add(staging.resolve(Integer.toString(staged.size())));
        long bytes = output.content().fold(this);
        if (output.executable()) {
            Modes.makeExecutable(last());
        }
        return bytes;
    }

    @Override
    public Long local(Content.Local content) throws IOException {
        Files.copy(content.file(), last());
        return Files.size(last());
    }

    @Override
    public Long inline(Content.Inline content) throws IOException {
        Files.write(last(), content.bytes());
        return (long) content.bytes().length;
    }

    @Override
    public Long stored(Content.Stored content) throws IOException {
        blobs.copy(content, last());
        return content.size();
    }

    @Override
    public Long link(Content.Link content) throws IOException {
        try {
            Files.createSymbolicLink(last(), Path.of(content.target()));
            return 0L;
        } catch (UnsupportedOperationException e) {
            throw new RefusedException("this file system has no symbolic links");
        }
    }

    private Path last() {
        return staged.get(staged.size() - 1);
    }

    /** A link among the folders above would lead the output elsewhere, and a folder cannot be replaced. */
    private void checkPlace(String path) throws RefusedException {
        Path place = workspace.resolve(path);
        if (Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
            throw new RefusedException("a directory is in the place of an output: " + path);
        }
        for (Path above = place.getParent(); !above.equals(workspace); above = above.getParent()) {
            boolean other = Files.exists(above, LinkOption.NOFOLLOW_LINKS)
                    && !Files.isDirectory(above, LinkOption.NOFOLLOW_LINKS);
            if (other) {
                throw new RefusedException("a link or file is in the place of a folder of " + path);
            }
        }
    }

    private void place(Path file, String path) throws IOException {
        checkPlace(path);
        Path place = workspace.resolve(path);
        Files.createDirectories(place.getParent());
        Files.move(file, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private void clear() throws IOException {
        try (Stream<Path> rest = Files.list(staging)) {
            for (Path file : (Iterable<Path>) rest::iterator) {
                Files.delete(file);
            }
        }
        Files.delete(staging);
    }
}
