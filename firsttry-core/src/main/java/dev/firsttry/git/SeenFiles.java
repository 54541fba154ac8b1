package dev.firsttry.git;

import dev.firsttry.digest.ContentHashes;
import dev.firsttry.digest.SeenFile;
import dev.firsttry.digest.TreeDigest;
import dev.firsttry.digest.TreeEntry;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The files that belong to a project, as they were when they were listed: listing a tree and digesting it takes one look
 * at each file, not two.
 *
 * @param root absolute path where the paths start
 * @param seen in the order of their paths; symbolic links are listed, not followed
 * @param gitlinks path → commit of each submodule that is not checked out
 * @see SourceFiles
 */
public record SeenFiles(Path root, List<SeenFile> seen, SortedMap<String, String> gitlinks) {

    public SeenFiles {
        seen = List.copyOf(seen);
        gitlinks = Collections.unmodifiableSortedMap(new TreeMap<>(gitlinks));
    }

    /** What {@link SourceFiles#of} lists. */
    public static SeenFiles of(Path directory) {
        Optional<GitRepository> found = GitRepository.open(directory);
        if (found.isEmpty()) {
            return PlainTree.list(directory.toAbsolutePath().normalize());
        }
        try (GitRepository repository = found.get()) {
            return repository.seen();
        }
    }

    /** What {@link SourceFiles#inside} lists. */
    public static SeenFiles inside(Path directory) {
        Path start = directory.toAbsolutePath().normalize();
        SeenFiles all = of(start);
        if (all.root().equals(start)) {
            return all;
        }
        String folder = all.root().relativize(start).toString().replace('\\', '/') + "/";
        SeenFiles below = all.only(path -> path.startsWith(folder));
        return below.seen().isEmpty() ? PlainTree.list(start) : below.from(start, folder.length());
    }

    private SeenFiles from(Path start, int cut) {
        SortedMap<String, String> links = new TreeMap<>();
        gitlinks.forEach((path, commit) -> links.put(path.substring(cut), commit));
        return new SeenFiles(start, seen.stream().map(file -> file.from(cut)).toList(), links);
    }

    private SeenFiles only(Predicate<String> paths) {
        SortedMap<String, String> links = new TreeMap<>(gitlinks);
        links.keySet().removeIf(paths.negate());
        return new SeenFiles(root, kept(paths), links);
    }

    /** Without the files of these paths; submodules stay. */
    public SeenFiles without(Predicate<String> paths) {
        return new SeenFiles(root, kept(paths.negate()), gitlinks);
    }

    private List<SeenFile> kept(Predicate<String> paths) {
        return seen.stream().filter(file -> paths.test(file.path())).toList();
    }

    /** Their paths. */
    public SourceFiles files() {
        return new SourceFiles(root, seen.stream().map(SeenFile::path).toList(), gitlinks);
    }

    /**
     * Digest of all of them as they were seen, and of the commits of submodules that are not checked out. A content that
     * has to be read is read now.
     */
    public TreeDigest digest(ContentHashes hashes) {
        TreeDigest tree = TreeDigest.ofSeen(seen, hashes);
        Stream<TreeEntry> links = gitlinks.entrySet().stream().map(SeenFiles::gitlink);
        return gitlinks.isEmpty() ? tree : TreeDigest.of(Stream.concat(tree.entries().stream(), links));
    }

    private static TreeEntry gitlink(Map.Entry<String, String> link) {
        return new TreeEntry(link.getKey(), TreeEntry.Kind.GITLINK, link.getValue());
    }
}
