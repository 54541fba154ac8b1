package dev.firsttry.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds a task's output files in its workspace. */
final class Outputs {

    private Outputs() {}

    static List<OutputFile> collect(Path workspace, Collection<String> paths) {
        SortedMap<String, OutputFile> found = new TreeMap<>();
        for (String path : paths) {
            addTree(workspace, workspace.resolve(path), found);
        }
        return List.copyOf(found.values());
    }

    private static void addTree(Path workspace, Path start, SortedMap<String, OutputFile> found) {
        if (!Files.exists(start, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> files = Files.walk(start)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                add(workspace, file, found);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the outputs", e);
        }
    }

    private static void add(Path workspace, Path file, SortedMap<String, OutputFile> found) throws IOException {
        String path = slashes(workspace.relativize(file));
        if (Files.isSymbolicLink(file)) {
            String target = slashes(Files.readSymbolicLink(file));
            found.put(path, new OutputFile(path, false, new Content.Link(target)));
        } else if (Files.isRegularFile(file)) {
            found.put(path, new OutputFile(path, Modes.executable(file), new Content.Local(file)));
        }
    }

    private static String slashes(Path path) {
        return path.toString().replace(path.getFileSystem().getSeparator(), "/");
    }
}
