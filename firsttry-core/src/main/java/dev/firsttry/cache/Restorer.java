package dev.firsttry.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Puts outputs into one workspace: first all of them into a staging directory beside their places, each checked, then
 * each to its place. So what is missing or altered is found before anything has changed.
 */
final class Restorer {

    private final BlobStore blobs;
    private final Workers workers;
    private final Path workspace;
    private final Path staging;

    Restorer(BlobStore blobs, Workers workers, Path workspace) {
        this.blobs = blobs;
        this.workers = workers;
        this.workspace = workspace;
        this.staging = workspace.resolve(".firsttry-restore-" + UUID.randomUUID());
    }

    /** Number of bytes restored. */
    long restore(List<OutputFile> outputs) throws IOException {
        SafePaths.check(outputs);
        Set<Path> seen = new HashSet<>();
        for (OutputFile output : outputs) {
            checkPlace(output.path(), seen);
        }
        Files.createDirectory(staging);
        try {
            List<Integer> numbers = IntStream.range(0, outputs.size()).boxed().toList();
            List<Long> sizes = workers.map(numbers, i -> stage(outputs.get(i), staged(i)));
            placeAll(outputs);
            return sizes.stream().mapToLong(Long::longValue).sum();
        } finally {
            clear();
        }
    }

    private Path staged(int number) {
        return staging.resolve(Integer.toString(number));
    }

    private long stage(OutputFile output, Path target) throws IOException {
        long bytes = output.content().fold(new Stage(target));
        if (output.executable()) {
            Modes.makeExecutable(target);
        }
        return bytes;
    }

    /**
     * A link among the folders above would lead the output elsewhere, and a folder cannot be replaced.
     *
     * @param seen folders that were looked at already: no output lies below another, so none of them became a link
     */
    private void checkPlace(String path, Set<Path> seen) throws RefusedException {
        Path place = workspace.resolve(path);
        if (Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
            throw new RefusedException("a directory is in the place of an output: " + path);
        }
        for (Path above = place.getParent(); !above.equals(workspace) && seen.add(above); above = above.getParent()) {
            boolean other = !Files.isDirectory(above, LinkOption.NOFOLLOW_LINKS)
                    && Files.exists(above, LinkOption.NOFOLLOW_LINKS);
            if (other) {
                throw new RefusedException("a link or file is in the place of a folder of " + path);
            }
        }
    }

    /** Looks again: much may have happened while the outputs were staged. */
    private void placeAll(List<OutputFile> outputs) throws IOException {
        Set<Path> seen = new HashSet<>();
        Set<Path> folders = new HashSet<>();
        for (int i = 0; i < outputs.size(); i++) {
            String path = outputs.get(i).path();
            checkPlace(path, seen);
            Path place = workspace.resolve(path);
            if (folders.add(place.getParent())) {
                Files.createDirectories(place.getParent());
            }
            // ext4 waits for the disk when a rename replaces a file that was just written.
            Files.deleteIfExists(place);
            Files.move(staged(i), place, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private void clear() throws IOException {
        try (Stream<Path> rest = Files.list(staging)) {
            for (Path file : (Iterable<Path>) rest::iterator) {
                Files.delete(file);
            }
        }
        Files.delete(staging);
    }

    /** Writes one output, and says how large it is. */
    private final class Stage implements Content.Cases<Long, IOException> {
        private final Path target;

        Stage(Path target) {
            this.target = target;
        }

        @Override
        public Long local(Content.Local content) throws IOException {
            Files.copy(content.file(), target);
            return Files.size(target);
        }

        @Override
        public Long inline(Content.Inline content) throws IOException {
            Files.write(target, content.bytes());
            return (long) content.bytes().length;
        }

        @Override
        public Long stored(Content.Stored content) throws IOException {
            blobs.copy(content, target);
            return content.size();
        }

        @Override
        public Long link(Content.Link content) throws IOException {
            try {
                Files.createSymbolicLink(target, Path.of(content.target()));
                return 0L;
            } catch (UnsupportedOperationException e) {
                throw new RefusedException("this file system has no symbolic links");
            }
        }
    }
}
