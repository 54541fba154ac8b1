package dev.firsttry.execution.artifact;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Files that instances of one run hand to later ones, with modes and links. Safe to use from several threads. */
public final class HandedFiles {

    private final Path directory;
    private final Map<String, Path> places = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger();

    /** @param directory of this run alone */
    public HandedFiles(Path directory) {
        this.directory = directory;
    }

    /**
     * Takes copies, in place of what the giver handed over before.
     *
     * @param giver key of the instance
     * @param root the files are below it and come back at the same place
     */
    public void give(String giver, Path root, Collection<Path> files) throws IOException {
        Path place = Files.createDirectories(directory.resolve(Integer.toString(next.getAndIncrement())));
        FaithfulCopy.copy(root, files, place);
        places.put(giver, place);
    }

    /** Copies what an instance handed over; false when it handed over nothing. */
    public boolean take(String giver, Path root) throws IOException {
        Path place = places.get(giver);
        if (place == null) {
            return false;
        }
        try (var files = Files.walk(place)) {
            FaithfulCopy.copy(place, files.filter(FaithfulCopy::isLeaf).toList(), root);
        }
        return true;
    }
}
