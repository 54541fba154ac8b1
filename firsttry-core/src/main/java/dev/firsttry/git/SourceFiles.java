package dev.firsttry.git;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files that belong to a project: tracked, or untracked and not ignored.
 *
 * @param root absolute path where the paths start
 * @param files paths from the root with {@code /} as separator, sorted; symbolic links are listed, not followed
 * @param gitlinks path → commit of each submodule that is not checked out; the files of one that is are in
 *     {@code files}
 */
public record SourceFiles(Path root, List<String> files, SortedMap<String, String> gitlinks) {

    public SourceFiles {
        files = List.copyOf(files);
        gitlinks = Collections.unmodifiableSortedMap(new TreeMap<>(gitlinks));
    }

    /**
     * The files of the repository that holds the directory, from its top level; without git, all files below the
     * directory except those in a {@code target} directory.
     */
    public static SourceFiles of(Path directory) {
        return SeenFiles.of(directory).files();
    }

    /**
     * The files below the directory, with paths from there. A directory that its repository ignores, such as one that a
     * build made, belongs to no repository.
     */
    public static SourceFiles inside(Path directory) {
        return SeenFiles.inside(directory).files();
    }

    /** Those below a folder (path from the root); all of them for the empty text. */
    public SourceFiles under(String folder) {
        if (folder.isEmpty()) {
            return this;
        }
        String prefix = folder + "/";
        SortedMap<String, String> links = new TreeMap<>();
        gitlinks.forEach((path, commit) -> {
            if (path.startsWith(prefix)) {
                links.put(path, commit);
            }
        });
        return new SourceFiles(
                root, files.stream().filter(path -> path.startsWith(prefix)).toList(), links);
    }
}
