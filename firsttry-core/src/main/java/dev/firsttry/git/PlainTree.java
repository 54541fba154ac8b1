package dev.firsttry.git;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** The files of a directory that no git repository holds. */
final class PlainTree {

    private static final Set<String> SKIPPED = Set.of(".git", "target");

    private PlainTree() {}

    static SourceFiles list(Path root) {
        List<String> files = new ArrayList<>();
        try {
            Files.walkFileTree(root, new Visitor(root, files));
        } catch (IOException e) {
            throw GitFaults.unreadableFile(e);
        }
        files.sort(null);
        return new SourceFiles(root, files, new TreeMap<>());
    }

    private static final class Visitor extends SimpleFileVisitor<Path> {
        private final Path root;
        private final List<String> files;

        Visitor(Path root, List<String> files) {
            this.root = root;
            this.files = files;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            boolean skipped = !directory.equals(root)
                    && SKIPPED.contains(directory.getFileName().toString());
            return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            files.add(root.relativize(file).toString().replace('\\', '/'));
            return FileVisitResult.CONTINUE;
        }
    }
}
