package dev.firsttry.report.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Lines of files below a directory. Keeps the last file, as findings come file by file. */
final class SourceLines {

    private static final long LARGEST = 1 << 20;
    private static final int LONGEST_LINE = 200;

    private final Path top;
    private String last = "";
    private Optional<List<String>> lines = Optional.empty();

    SourceLines(Path top) {
        this.top = top;
    }

    /** Empty for what is no text file below the top-level directory, or is too large to be source. */
    Optional<List<String>> of(String file) {
        if (!file.equals(last)) {
            last = file;
            lines = read(file);
        }
        return lines;
    }

    private Optional<List<String>> read(String file) {
        try {
            Path real = top.resolve(file).toRealPath();
            boolean inside = real.startsWith(top.toRealPath());
            if (!inside || !Files.isRegularFile(real) || Files.size(real) > LARGEST) {
                return Optional.empty();
            }
            byte[] bytes = Files.readAllBytes(real);
            return Optional.of(new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .map(SourceLines::bounded)
                    .toList());
        } catch (IOException | InvalidPathException e) {
            // The finding stands without it: a report on a deleted file is still a report.
            return Optional.empty();
        }
    }

    private static String bounded(String line) {
        if (line.length() <= LONGEST_LINE) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(LONGEST_LINE - 1)) ? LONGEST_LINE - 1 : LONGEST_LINE;
        return line.substring(0, end) + " ...";
    }
}
