package dev.firsttry.execution.artifact;

import dev.firsttry.digest.TreeDigest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The artifacts of one run, or the view that one of its pipelines has of them. Names are unique in a pipeline. Links become what they point to. Safe to use from several threads.
 */
public final class ArtifactStore {

    private final Shelf shelf;
    private final String prefix;

    /** What all views of a run share. */
    private static final class Shelf {
        private final Path directory;
        private final Map<String, Artifact> byName = new TreeMap<>();
        private long lastId;

        Shelf(Path directory) {
            this.directory = directory;
        }
    }

    private ArtifactStore(Shelf shelf, String prefix) {
        this.shelf = shelf;
        this.prefix = prefix;
    }

    /** @param directory made when needed; of this run alone */
    public ArtifactStore(Path directory) {
        this(new Shelf(directory), "");
    }

    /** Only what this pipeline added, as a run of its own in CI; in the whole, its names start with its source. */
    public ArtifactStore of(String pipeline) {
        return new ArtifactStore(shelf, prefix + pipeline + ": ");
    }

    /**
     * Takes copies of the files.
     *
     * @param root where the files' places are told from; all files are below it
     * @param overwrite whether an artifact of that name gives way
     * @return empty when the name is taken
     */
    public Optional<Artifact> add(String name, Path root, Collection<Path> files, boolean overwrite)
            throws IOException {
        synchronized (shelf) {
            if (shelf.byName.containsKey(prefix + name) && !overwrite) {
                return Optional.empty();
            }
            Artifact artifact = taken(++shelf.lastId, prefix + name, root, files);
            shelf.byName.put(artifact.name(), artifact);
            return Optional.of(named(artifact));
        }
    }

    private Artifact taken(long id, String name, Path root, Collection<Path> files) throws IOException {
        Path place = Files.createDirectories(shelf.directory.resolve(Long.toString(id)));
        List<String> paths = new ArrayList<>();
        long bytes = 0;
        for (Path file : files) {
            String path = root.relativize(file).toString().replace('\\', '/');
            withMode(file, place.resolve(path));
            bytes += Files.size(file);
            paths.add(path);
        }
        String digest = TreeDigest.of(place, paths).digest().hex();
        return new Artifact(id, name, place, paths.size(), bytes, digest);
    }

    /** By name. */
    public Optional<Artifact> find(String name) {
        synchronized (shelf) {
            return Optional.ofNullable(shelf.byName.get(prefix + name)).map(this::named);
        }
    }

    /** Sorted by name. */
    public List<Artifact> all() {
        synchronized (shelf) {
            return shelf.byName.values().stream()
                    .filter(artifact -> artifact.name().startsWith(prefix))
                    .map(this::named)
                    .toList();
        }
    }

    private Artifact named(Artifact artifact) {
        return new Artifact(
                artifact.id(),
                artifact.name().substring(prefix.length()),
                artifact.directory(),
                artifact.files(),
                artifact.bytes(),
                artifact.digest());
    }

    /** Copies an artifact's files into a directory; files that are there are replaced. Modes are lost, as on GitHub. */
    public void extract(Artifact artifact, Path target) throws IOException {
        extract(artifact, target, ArtifactStore::contents);
    }

    /** The same with modes, as on GitLab. */
    public void extractWithModes(Artifact artifact, Path target) throws IOException {
        extract(artifact, target, ArtifactStore::withMode);
    }

    private interface Copying {
        void copy(Path from, Path to) throws IOException;
    }

    private static void extract(Artifact artifact, Path target, Copying copying) throws IOException {
        Files.createDirectories(target);
        try (var files = Files.walk(artifact.directory())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                copying.copy(
                        file,
                        target.resolve(artifact.directory().relativize(file).toString()));
            }
        }
    }

    private static void withMode(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Contents only, so that what the job sees has the default mode. */
    private static void contents(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.deleteIfExists(to);
        try (var in = Files.newInputStream(from)) {
            Files.copy(in, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
