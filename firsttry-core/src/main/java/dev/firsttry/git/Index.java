package dev.firsttry.git;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.Repository;

/**
 * What git tracks.
 *
 * @param files paths of files and links
 * @param folders every directory above a tracked path, and the submodules
 * @param gitlinks path → commit of each submodule
 */
record Index(Set<String> files, Set<String> folders, SortedMap<String, String> gitlinks) {

    static Index of(Repository repository) throws IOException {
        DirCache cache = repository.readDirCache();
        Index index = new Index(new HashSet<>(cache.getEntryCount() * 2), new HashSet<>(), new TreeMap<>());
        for (int i = 0; i < cache.getEntryCount(); i++) {
            index.add(cache.getEntry(i));
        }
        return index;
    }

    private void add(DirCacheEntry entry) {
        String path = entry.getPathString();
        if (FileMode.GITLINK.equals(entry.getRawMode())) {
            gitlinks.put(path, entry.getObjectId().name());
            folders.add(path);
        } else {
            files.add(path);
        }
        for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
            if (!folders.add(path.substring(0, slash))) {
                return;
            }
        }
    }
}
