package dev.firsttry.git;

import dev.firsttry.digest.SeenFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;

/** Walks a repository's working tree once, telling the project's files from ignored ones. */
final class WorkingTree {

    private final Repository repository;
    private final Path root;
    private final Index index;
    private final Map<String, SeenFiles> nested = new ConcurrentSkipListMap<>();

    private WorkingTree(Repository repository, Index index) {
        this.repository = repository;
        this.root = repository.getWorkTree().toPath();
        this.index = index;
    }

    static SeenFiles list(Repository repository) {
        try {
            return new WorkingTree(repository, Index.of(repository)).list();
        } catch (IOException e) {
            throw GitFaults.unreadableFile(e);
        }
    }

    private SeenFiles list() throws IOException {
        Optional<Ignores> everywhere = Ignores.everywhere(excludes());
        return with(FolderWalk.from(root, (directory, names) -> level(directory, "", names, everywhere, false)));
    }

    /** A repository inside this one, checked out: its files are the project's too, by its own ignore rules. */
    private SeenFiles with(List<SeenFile> own) {
        SortedMap<String, String> gitlinks = index.submodules();
        if (nested.isEmpty()) {
            return new SeenFiles(root, own, gitlinks);
        }
        List<SeenFile> files = new ArrayList<>(own);
        nested.forEach((path, inner) -> {
            inner.seen().forEach(file -> files.add(file.below(path + "/")));
            gitlinks.remove(path);
            inner.gitlinks().forEach((link, commit) -> gitlinks.put(path + "/" + link, commit));
        });
        files.sort(Comparator.comparing(SeenFile::path));
        return new SeenFiles(root, files, gitlinks);
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

    private Optional<Folder> level(
            Path directory, String base, List<String> names, Optional<Ignores> above, boolean allIgnored)
            throws IOException {
        Optional<Ignores> ignores =
                names.contains(Constants.DOT_GIT_IGNORE) ? Ignores.inside(directory, base, above) : above;
        return Optional.of(new Level(base, ignores, allIgnored));
    }

    /** Whether the directory is the top of another repository; its files are known then. */
    private boolean isNested(Path directory, String path, List<String> names) {
        Optional<GitRepository> inner =
                names.contains(Constants.DOT_GIT) ? GitRepository.open(directory) : Optional.empty();
        if (inner.isEmpty()) {
            return false;
        }
        try (GitRepository found = inner.get()) {
            boolean own = found.topLevel().equals(directory);
            if (own) {
                nested.put(path, found.seen());
            }
            return own;
        }
    }

    /** A directory of this repository. */
    private final class Level implements Folder {
        private final String base;
        private final Optional<Ignores> ignores;
        private final boolean allIgnored;

        /**
         * @param base path of the directory, ending in {@code /}; empty for the root
         * @param allIgnored the directory is ignored and entered only for the tracked files in it
         */
        Level(String base, Optional<Ignores> ignores, boolean allIgnored) {
            this.base = base;
            this.ignores = ignores;
            this.allIgnored = allIgnored;
        }

        @Override
        public boolean takes(String name) {
            String path = base + name;
            return !name.equals(Constants.DOT_GIT) && (!ignored(path, false) || index.tracks(path));
        }

        @Override
        public Optional<Door> below(String name) {
            String path = base + name;
            boolean ignored = ignored(path, true);
            if (name.equals(Constants.DOT_GIT) || ignored && !index.reaches(path)) {
                return Optional.empty();
            }
            return Optional.of((directory, names) -> isNested(directory, path, names)
                    ? Optional.empty()
                    : level(directory, path + "/", names, ignores, ignored));
        }

        private boolean ignored(String path, boolean directory) {
            return allIgnored || ignores.isPresent() && ignores.get().ignored(path, directory);
        }
    }
}
