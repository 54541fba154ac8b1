package dev.firsttry.git;

import dev.firsttry.digest.ContentHashes;
import dev.firsttry.digest.TreeDigest;
import dev.firsttry.digest.TreeEntry;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

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
        Optional<GitRepository> found = GitRepository.open(directory);
        if (found.isEmpty()) {
            return PlainTree.list(directory.toAbsolutePath().normalize());
        }
        try (GitRepository repository = found.get()) {
            return repository.files();
        }
    }

    /**
     * The files below the directory, with paths from there. A directory that its repository ignores, such as one that a
     * build made, belongs to no repository.
     */
    public static SourceFiles inside(Path directory) {
        Path start = directory.toAbsolutePath().normalize();
        SourceFiles all = of(start);
        if (all.root().equals(start)) {
            return all;
        }
        String folder = all.root().relativize(start).toString().replace('\\', '/');
        SourceFiles below = all.under(folder);
        return below.files().isEmpty() ? PlainTree.list(start) : below.from(start, folder.length() + 1);
    }

    private SourceFiles from(Path start, int cut) {
        SortedMap<String, String> links = new TreeMap<>();
        gitlinks.forEach((path, commit) -> links.put(path.substring(cut), commit));
        return new SourceFiles(
                start, files.stream().map(path -> path.substring(cut)).toList(), links);
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

    /** Digest of all of them, and of the commits of submodules that are not checked out. */
    public TreeDigest digest(ContentHashes hashes) {
        TreeDigest tree = TreeDigest.of(root, files, hashes);
        Stream<TreeEntry> links = gitlinks.entrySet().stream().map(SourceFiles::gitlink);
        return gitlinks.isEmpty() ? tree : TreeDigest.of(Stream.concat(tree.entries().stream(), links));
    }

    private static TreeEntry gitlink(Map.Entry<String, String> link) {
        return new TreeEntry(link.getKey(), TreeEntry.Kind.GITLINK, link.getValue());
    }
}
