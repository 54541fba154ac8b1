package dev.firsttry.report.github;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The file that a step of GitHub Actions shows as its summary. Several commands of a step add to it. */
public final class StepSummary {

    /** GitHub drops the whole summary of a step that is larger. */
    private static final long LARGEST = 1 << 20;

    private StepSummary() {}

    /**
     * Adds to the summary.
     *
     * @param file what {@code GITHUB_STEP_SUMMARY} names
     * @return {@code false}, and nothing is added, when the file would become larger than GitHub takes
     */
    public static boolean append(Path file, String markdown) throws IOException {
        byte[] bytes = ("\n" + markdown).getBytes(StandardCharsets.UTF_8);
        long before = Files.exists(file) ? Files.size(file) : 0;
        if (before + bytes.length > LARGEST) {
            return false;
        }
        Files.write(file, bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        return true;
    }
}
