package dev.firsttry.git;

import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.Repository;

/** What git tracks. Its entries are sorted by path, so one is found without a set of them all. Safe for several threads. */
final class Index {

    private final DirCache cache;

    private Index(DirCache cache) {
        this.cache = cache;
    }

    static Index of(Repository repository) throws IOException {
        return new Index(repository.readDirCache());
    }

    /** Whether the path is a tracked file or link. */
    boolean tracks(String path) {
        int at = cache.findEntry(path);
        return at >= 0 && !isSubmodule(cache.getEntry(at));
    }

    /** Whether anything tracked lies below the directory, or it is a submodule. */
    boolean reaches(String directory) {
        int at = cache.findEntry(directory);
        if (at >= 0) {
            return isSubmodule(cache.getEntry(at));
        }
        String inside = directory + "/";
        int first = -cache.findEntry(inside) - 1;
        return first < cache.getEntryCount()
                && cache.getEntry(first).getPathString().startsWith(inside);
    }

    /** Path → commit of each submodule. */
    SortedMap<String, String> submodules() {
        SortedMap<String, String> found = new TreeMap<>();
        for (int i = 0; i < cache.getEntryCount(); i++) {
            DirCacheEntry entry = cache.getEntry(i);
            if (isSubmodule(entry)) {
                found.put(entry.getPathString(), entry.getObjectId().name());
            }
        }
        return found;
    }

    private static boolean isSubmodule(DirCacheEntry entry) {
        return FileMode.GITLINK.equals(entry.getRawMode());
    }
}
