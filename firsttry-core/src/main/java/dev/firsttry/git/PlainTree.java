package dev.firsttry.git;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The files of a directory that no git repository holds. */
final class PlainTree implements Folder {

    private static final Set<String> SKIPPED = Set.of(".git", "target");

    private PlainTree() {}

    static SeenFiles list(Path root) {
        Optional<Folder> everywhere = Optional.of(new PlainTree());
        try {
            return new SeenFiles(root, FolderWalk.from(root, (directory, names) -> everywhere), new TreeMap<>());
        } catch (IOException e) {
            throw GitFaults.unreadableFile(e);
        }
    }

    @Override
    public boolean takes(String name) {
        return true;
    }

    @Override
    public Optional<Door> below(String name) {
        return SKIPPED.contains(name) ? Optional.empty() : Optional.of((directory, names) -> Optional.of(this));
    }
}
