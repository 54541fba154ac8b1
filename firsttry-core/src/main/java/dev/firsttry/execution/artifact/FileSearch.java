package dev.firsttry.execution.artifact;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Finds files by the patterns of GitHub's actions: one on each line, {@code !} takes away again what earlier lines gave,
 * a directory stands for all that is in it.
 */
public final class FileSearch {

    private final Path base;
    private final boolean hidden;

    /**
     * @param base where relative patterns start, absolute
     * @param hidden whether files and directories whose name starts with a dot are found, other than those that a pattern
     *     starts from
     */
    public FileSearch(Path base, boolean hidden) {
        this.base = base.normalize();
        this.hidden = hidden;
    }

    /**
     * What was found.
     *
     * @param root directory from which the files' places are told: the deepest one that all patterns share
     * @param files regular files and links, absolute, sorted
     */
    public record Found(Path root, List<Path> files) {
        public Found {
            files = List.copyOf(files);
        }
    }

    /** @param patterns not blank; at least one without {@code !} */
    public Found find(List<String> patterns) throws IOException {
        SortedSet<Path> files = new TreeSet<>();
        List<Path> starts = new ArrayList<>();
        for (String text : patterns) {
            SearchPattern pattern = SearchPattern.of(base, text);
            if (pattern.excludes()) {
                files.removeIf(pattern::matches);
            } else {
                starts.add(pattern.start());
                files.addAll(below(pattern));
            }
        }
        return new Found(root(starts, files), new ArrayList<>(files));
    }

    private List<Path> below(SearchPattern pattern) throws IOException {
        Path start = pattern.start();
        List<Path> found = new ArrayList<>();
        if (Files.exists(start)) {
            Files.walkFileTree(start, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                    boolean skipped = !directory.equals(start) && isHidden(directory);
                    return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (Files.isRegularFile(file) && pattern.matches(file) && (file.equals(start) || !isHidden(file))) {
                        found.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        }
        return found;
    }

    private boolean isHidden(Path path) {
        return !hidden && path.getFileName().toString().startsWith(".");
    }

    /** As {@code upload-artifact} has it: a lone file is told from its own directory. */
    private Path root(List<Path> starts, SortedSet<Path> files) {
        Path root = starts.isEmpty() ? base : starts.get(0);
        for (Path start : starts) {
            while (!start.startsWith(root)) {
                root = root.getParent();
            }
        }
        boolean isFile = files.size() == 1 && files.first().equals(root);
        return isFile ? root.getParent() : root;
    }
}
