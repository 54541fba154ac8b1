package dev.firsttry.git;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * The files of a commit, as it holds them: no filter is applied, so what Git LFS stores is a pointer and line endings are
 * those of the repository; {@code export-ignore} is for archives and does not count.
 */
public final class CommitFiles {

    private static final byte[] POINTER =
            "version https://git-lfs.github.com/spec/".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_POINTER = 1024;

    private final Repository repository;
    private final String commit;

    CommitFiles(Repository repository, String commit) {
        this.repository = repository;
        this.commit = commit;
    }

    private record Blob(String path, ObjectId id, FileMode mode) {}

    /**
     * What was written.
     *
     * @param gitlinks path → commit of each submodule; its files are not there
     * @param pointers how many files are only pointers of Git LFS
     */
    public record Written(List<LaidFile> files, SortedMap<String, String> gitlinks, int pointers) {
        public Written {
            files = List.copyOf(files);
        }
    }

    /** Writes them into a directory that holds none of them yet. */
    public Written write(Path directory) throws IOException {
        List<Blob> blobs = new ArrayList<>();
        SortedMap<String, String> gitlinks = new TreeMap<>();
        list(blobs, gitlinks);
        for (Blob blob : blobs) {
            Files.createDirectories(directory.resolve(blob.path()).getParent());
        }
        AtomicInteger pointers = new AtomicInteger();
        try {
            List<LaidFile> files = blobs.parallelStream()
                    .map(blob -> write(blob, directory.resolve(blob.path()), pointers))
                    .toList();
            return new Written(files, gitlinks, pointers.get());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void list(List<Blob> blobs, SortedMap<String, String> gitlinks) throws IOException {
        try (RevWalk commits = new RevWalk(repository);
                TreeWalk tree = new TreeWalk(repository)) {
            tree.addTree(commits.parseCommit(ObjectId.fromString(commit)).getTree());
            tree.setRecursive(true);
            while (tree.next()) {
                if (tree.getFileMode(0).equals(FileMode.GITLINK)) {
                    gitlinks.put(tree.getPathString(), tree.getObjectId(0).name());
                } else {
                    blobs.add(new Blob(tree.getPathString(), tree.getObjectId(0), tree.getFileMode(0)));
                }
            }
        }
    }

    private LaidFile write(Blob blob, Path file, AtomicInteger pointers) {
        try {
            ObjectLoader content = repository.open(blob.id());
            if (blob.mode().equals(FileMode.SYMLINK)) {
                Files.createSymbolicLink(file, Path.of(new String(content.getBytes(), StandardCharsets.UTF_8)));
            } else {
                copy(content, file);
                executable(blob, file);
                pointers.addAndGet(isPointer(content) ? 1 : 0);
            }
            return laid(blob, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(ObjectLoader content, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            content.copyTo(out);
        }
    }

    private static void executable(Blob blob, Path file) {
        if (blob.mode().equals(FileMode.EXECUTABLE_FILE)) {
            // Where the file system has no such bit, there is nothing to set.
            file.toFile().setExecutable(true, false);
        }
    }

    private static boolean isPointer(ObjectLoader content) {
        return content.getSize() < LONGEST_POINTER
                && content.getSize() > POINTER.length
                && Arrays.equals(content.getCachedBytes(), 0, POINTER.length, POINTER, 0, POINTER.length);
    }

    private static LaidFile laid(Blob blob, Path file) throws IOException {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        Instant modified = now.lastModifiedTime().toInstant();
        TrackedFile tracked = new TrackedFile(blob.id().name(), blob.mode().getBits(), modified, now.size());
        return new LaidFile(blob.path(), Optional.of(tracked), modified, now.size());
    }
}
