package dev.firsttry.git;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;

/** Walks a repository's working tree once, telling the project's files from ignored ones. */
final class WorkingTree {

    private final Repository repository;
    private final Path root;
    private final List<String> files = new ArrayList<>();
    private final SortedMap<String, String> gitlinks = new TreeMap<>();

    WorkingTree(Repository repository) {
        this.repository = repository;
        this.root = repository.getWorkTree().toPath();
    }

    SourceFiles list() {
        try {
            Index index = Index.of(repository);
            gitlinks.putAll(index.gitlinks());
            Files.walkFileTree(root, new Visitor(index, Ignores.everywhere(excludes())));
        } catch (IOException e) {
            throw GitFaults.unreadableFile(e);
        }
        files.sort(null);
        return new SourceFiles(root, files, gitlinks);
    }

    /** The user's file and the repository's own, which is the stronger. */
    private List<Path> excludes() {
        List<Path> paths = new ArrayList<>();
        String configured = repository
                .getConfig()
                .getString(ConfigConstants.CONFIG_CORE_SECTION, null, ConfigConstants.CONFIG_KEY_EXCLUDESFILE);
        if (configured != null) {
            paths.add(home(configured));
        }
        paths.add(repository.getCommonDirectory().toPath().resolve(Constants.INFO_EXCLUDE));
        return paths;
    }

    private Path home(String path) {
        return path.startsWith("~/")
                ? repository.getFS().userHome().toPath().resolve(path.substring(2))
                : root.resolve(path);
    }

    /** A repository inside this one, checked out: its files are the project's too, by its own ignore rules. */
    private boolean nested(Path directory, String path) {
        if (!Files.exists(directory.resolve(Constants.DOT_GIT))) {
            return false;
        }
        Optional<GitRepository> inner = GitRepository.open(directory);
        if (inner.isEmpty() || !inner.get().topLevel().equals(directory)) {
            inner.ifPresent(GitRepository::close);
            return false;
        }
        try (GitRepository found = inner.get()) {
            SourceFiles below = found.files();
            below.files().forEach(file -> files.add(path + "/" + file));
            below.gitlinks().forEach((link, commit) -> gitlinks.put(path + "/" + link, commit));
            gitlinks.remove(path);
        }
        return true;
    }

    private final class Visitor extends SimpleFileVisitor<Path> {
        private final Index index;
        private final Deque<Level> levels = new ArrayDeque<>();
        private final Optional<Ignores> everywhere;

        Visitor(Index index, Optional<Ignores> everywhere) {
            this.index = index;
            this.everywhere = everywhere;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) throws IOException {
            if (levels.isEmpty()) {
                levels.push(new Level("", Ignores.inside(directory, "", everywhere), false));
                return FileVisitResult.CONTINUE;
            }
            String name = directory.getFileName().toString();
            String path = levels.peek().base() + name;
            boolean ignored = levels.peek().ignores(path, true);
            if (name.equals(Constants.DOT_GIT)
                    || ignored && !index.folders().contains(path)
                    || nested(directory, path)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            Optional<Ignores> above = levels.peek().ignores();
            String base = path + "/";
            levels.push(new Level(base, Ignores.inside(directory, base, above), ignored));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
            levels.pop();
            return super.postVisitDirectory(directory, failure);
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            Level level = levels.peek();
            String name = file.getFileName().toString();
            String path = level.base() + name;
            boolean belongs = index.files().contains(path) || !level.ignores(path, false);
            if (belongs && !name.equals(Constants.DOT_GIT)) {
                files.add(path);
            }
            return FileVisitResult.CONTINUE;
        }
    }

    /**
     * Where the walk is.
     *
     * @param base path of the directory, ending in {@code /}; empty for the root
     * @param allIgnored the directory is ignored and entered only for the tracked files in it
     */
    private record Level(String base, Optional<Ignores> ignores, boolean allIgnored) {
        boolean ignores(String path, boolean directory) {
            return allIgnored || ignores.isPresent() && ignores.get().ignored(path, directory);
        }
    }
}
