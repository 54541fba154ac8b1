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
 * The artifacts of one run. Names are unique in it. Keeps contents only: modes and links are lost on the way through an
 * artifact, as they are on GitHub. Safe to use from several threads.
 */
public final class ArtifactStore {

    private final Path directory;
    private final Map<String, Artifact> byName = new TreeMap<>();
    private long lastId;

    /** @param directory made when needed; of this run alone */
    public ArtifactStore(Path directory) {
        this.directory = directory;
    }

    /**
     * Takes copies of the files.
     *
     * @param root where the files' places are told from; all files are below it
     * @param overwrite whether an artifact of that name gives way
     * @return empty when the name is taken
     */
    public synchronized Optional<Artifact> add(String name, Path root, Collection<Path> files, boolean overwrite)
            throws IOException {
        if (byName.containsKey(name) && !overwrite) {
            return Optional.empty();
        }
        long id = ++lastId;
        Path place = Files.createDirectories(directory.resolve(Long.toString(id)));
        List<String> paths = new ArrayList<>();
        long bytes = 0;
        for (Path file : files) {
            String path = root.relativize(file).toString().replace('\\', '/');
            copy(file, place.resolve(path));
            bytes += Files.size(file);
            paths.add(path);
        }
        String digest = TreeDigest.of(place, paths).digest().hex();
        Artifact artifact = new Artifact(id, name, place, paths.size(), bytes, digest);
        byName.put(name, artifact);
        return Optional.of(artifact);
    }

    /** By name. */
    public synchronized Optional<Artifact> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Sorted by name. */
    public synchronized List<Artifact> all() {
        return List.copyOf(byName.values());
    }

    /** Copies an artifact's files into a directory; files that are there are replaced. */
    public void extract(Artifact artifact, Path target) throws IOException {
        Files.createDirectories(target);
        try (var files = Files.walk(artifact.directory())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                copy(file, target.resolve(artifact.directory().relativize(file).toString()));
            }
        }
    }

    /** Contents only, so that what the job sees has the default mode. */
    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.deleteIfExists(to);
        try (var in = Files.newInputStream(from)) {
            Files.copy(in, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
