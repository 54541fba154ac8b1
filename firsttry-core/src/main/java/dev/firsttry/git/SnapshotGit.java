package dev.firsttry.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.Repository;

/**
 * Gives snapshots of a repository a {@code .git} of their own: its objects are borrowed from the developer's repository,
 * everything else is new, so nothing that a job does with git can reach the developer's index, branches or remote.
 */
public final class SnapshotGit {

    private final Repository origin;
    private final Map<String, TrackedFile> tracked = new HashMap<>();
    private final SortedMap<String, String> gitlinks = new TreeMap<>();

    SnapshotGit(Repository origin) throws IOException {
        this.origin = origin;
        DirCache index = origin.readDirCache();
        Instant written = origin.getIndexFile().exists()
                ? Files.getLastModifiedTime(origin.getIndexFile().toPath()).toInstant()
                : Instant.MIN;
        for (int i = 0; i < index.getEntryCount(); i++) {
            remember(index.getEntry(i), written);
        }
    }

    /** A file that was changed in the moment in which the index was written may differ without a trace. */
    private void remember(DirCacheEntry entry, Instant written) {
        if (FileMode.GITLINK.equals(entry.getRawMode())) {
            gitlinks.put(entry.getPathString(), entry.getObjectId().name());
        } else if (entry.getStage() == DirCacheEntry.STAGE_0
                && entry.getLastModifiedInstant().isBefore(written)) {
            tracked.put(
                    entry.getPathString(),
                    new TrackedFile(
                            entry.getObjectId().name(),
                            entry.getRawMode(),
                            entry.getLastModifiedInstant(),
                            entry.getLength()));
        }
    }

    /** By path: what git knows without looking into the files. */
    public Map<String, TrackedFile> tracked() {
        return Collections.unmodifiableMap(tracked);
    }

    /**
     * Writes the snapshot's repository. HEAD is the developer's; what differs from it is staged, so that {@code git diff}
     * shows only what the job itself changes.
     *
     * @param directory root of the snapshot, which holds the files already
     */
    public void write(Path directory, HistoryDepth depth, List<LaidFile> files) throws IOException {
        Path git = directory.resolve(".git");
        new GitDirectory(origin, depth).write(git);
        new SnapshotIndex(directory, git).write(files, gitlinks);
    }
}
