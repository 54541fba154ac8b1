package dev.firsttry.git;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.eclipse.jgit.api.AddCommand;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** Writes the index of a snapshot: every file of it is tracked, with the content that it has. */
final class SnapshotIndex {

    private final Path directory;
    private final Path git;

    SnapshotIndex(Path directory, Path git) {
        this.directory = directory;
        this.git = git;
    }

    void write(List<LaidFile> files, SortedMap<String, String> gitlinks) throws IOException {
        try (Repository repository = new FileRepositoryBuilder()
                .setGitDir(git.toFile())
                .setWorkTree(directory.toFile())
                .build()) {
            List<String> unknown = new ArrayList<>();
            DirCache index = repository.lockDirCache();
            try {
                DirCacheBuilder builder = index.builder();
                gitlinks.forEach((path, commit) -> builder.add(entry(path, FileMode.GITLINK.getBits(), commit)));
                for (LaidFile file : files) {
                    file.known()
                            .ifPresentOrElse(known -> builder.add(entry(file, known)), () -> unknown.add(file.path()));
                }
                builder.finish();
                index.write();
                if (!index.commit()) {
                    throw new IOException("the index of the snapshot is in use");
                }
            } finally {
                index.unlock();
            }
            unknown.removeIf(path -> inside(path, gitlinks));
            add(repository, unknown);
        }
    }

    /** Files of a submodule are that repository's, not this one's. */
    private static boolean inside(String path, SortedMap<String, String> gitlinks) {
        return gitlinks.keySet().stream().anyMatch(link -> path.startsWith(link + "/"));
    }

    private static DirCacheEntry entry(String path, int mode, String id) {
        DirCacheEntry entry = new DirCacheEntry(path);
        entry.setFileMode(FileMode.fromBits(mode));
        entry.setObjectId(ObjectId.fromString(id));
        return entry;
    }

    private static DirCacheEntry entry(LaidFile file, TrackedFile known) {
        DirCacheEntry entry = entry(file.path(), known.mode(), known.id());
        entry.setLastModified(file.modified());
        entry.setLength(file.length());
        return entry;
    }

    /** Reads them with git's own filters, so that line endings come out as a commit would have them. */
    private static void add(Repository repository, List<String> paths) throws IOException {
        if (paths.isEmpty()) {
            return;
        }
        AddCommand command = new Git(repository).add();
        paths.forEach(command::addFilepattern);
        try {
            command.call();
        } catch (GitAPIException e) {
            throw new IOException("cannot stage the snapshot: " + e.getMessage(), e);
        }
    }
}
