package dev.firsttry.check.tests;

import dev.firsttry.check.CheckContext;
import dev.firsttry.check.Freshness;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The report files of a module, parted by whether this session wrote them.
 *
 * @param planted with a time stamp in the future: not written by any build, never believed
 */
record ReportFiles(List<Path> fresh, List<Path> stale, List<Path> planted) {

    static ReportFiles of(CheckContext context) {
        var files = new ReportFiles(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Path directory : context.module().tests().reportDirectories()) {
            for (Path file : list(directory)) {
                files.add(file, Freshness.of(file, context));
            }
        }
        return files;
    }

    boolean isEmpty() {
        return fresh.isEmpty() && stale.isEmpty() && planted.isEmpty();
    }

    private void add(Path file, Freshness freshness) {
        switch (freshness) {
            case FRESH -> fresh.add(file);
            case STALE -> stale.add(file);
            case PLANTED -> planted.add(file);
        }
    }

    private static List<Path> list(Path directory) {
        var files = new ArrayList<Path>();
        if (!Files.isDirectory(directory)) {
            return files;
        }
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory, "TEST-*.xml")) {
            for (Path file : stream) {
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    files.add(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.sort(null);
        return files;
    }
}
