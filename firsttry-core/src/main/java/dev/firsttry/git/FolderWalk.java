package dev.firsttry.git;

import dev.firsttry.digest.Look;
import dev.firsttry.digest.SeenFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RecursiveTask;

/**
 * Walks a directory, and those below it side by side, and asks the system once about each name: with a big tree nearly
 * all the time goes into that. What vanishes meanwhile is left out. Gives the files in the order of their paths.
 */
@SuppressWarnings("serial") // Nobody writes a task to a stream.
final class FolderWalk extends RecursiveTask<List<SeenFile>> {

    private final Look look;
    private final Path directory;
    private final String base;
    private final Folder.Door door;

    private FolderWalk(Look look, Path directory, String base, Folder.Door door) {
        this.look = look;
        this.directory = directory;
        this.base = base;
        this.door = door;
    }

    /** The files below the root that belong to the project. */
    static List<SeenFile> from(Path root, Folder.Door door) throws IOException {
        try {
            return new FolderWalk(Look.on(root), root, "", door).invoke();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    protected List<SeenFile> compute() {
        try {
            List<Path> paths = paths();
            List<String> names =
                    paths.stream().map(path -> path.getFileName().toString()).toList();
            Optional<Folder> folder = door.open(directory, names);
            return folder.isEmpty() ? List.of() : files(folder.get(), paths, names);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> paths() throws IOException {
        List<Path> paths = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(directory)) {
            all.forEach(paths::add);
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        } catch (NoSuchFileException | NotDirectoryException e) {
            return List.of();
        }
        return paths;
    }

    private List<SeenFile> files(Folder folder, List<Path> paths, List<String> names) throws IOException {
        List<SeenFile> files = new ArrayList<>(paths.size());
        List<FolderWalk> walks = new ArrayList<>();
        for (int i = 0; i < paths.size(); i++) {
            Path path = paths.get(i);
            String name = names.get(i);
            Optional<BasicFileAttributes> seen = look(path);
            if (seen.isPresent() && seen.get().isDirectory()) {
                folder.below(name).ifPresent(next -> walks.add(new FolderWalk(look, path, base + name + "/", next)));
            } else if (seen.isPresent() && folder.takes(name)) {
                files.add(new SeenFile(base + name, path, seen.get()));
            }
        }
        return sorted(files, walks);
    }

    /** What is below comes in its own order, one after the other: what is nearly sorted is quickly sorted. */
    private static List<SeenFile> sorted(List<SeenFile> own, List<FolderWalk> walks) {
        walks.sort(Comparator.comparing(walk -> walk.base));
        List<SeenFile> files = new ArrayList<>(own);
        invokeAll(walks).forEach(walk -> files.addAll(walk.join()));
        files.sort(Comparator.comparing(SeenFile::path));
        return files;
    }

    private Optional<BasicFileAttributes> look(Path file) throws IOException {
        try {
            return Optional.of(look.at(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }
}
