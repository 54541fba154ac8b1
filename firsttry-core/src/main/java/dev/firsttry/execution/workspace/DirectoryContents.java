package dev.firsttry.execution.workspace;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** What is in a directory, without the directory itself. */
public final class DirectoryContents {

    private DirectoryContents() {}

    /** Removes everything in it; links are removed, not followed. A directory that is not there is empty already. */
    public static void delete(Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
                for (Path entry : entries) {
                    Trees.delete(entry);
                }
            }
        }
    }
}
