package dev.firsttry.maven;

import dev.firsttry.report.ReportFiles;
import java.io.File;

/** Where the answer of a goal goes that a program may read: a file, or standard output without Maven's prefix. */
final class Texts {

    private Texts() {}

    /** @param output {@code null} for standard output */
    static void write(String text, File output) {
        if (output == null) {
            System.out.print(text);
            System.out.flush();
        } else {
            ReportFiles.write(output.toPath(), text);
        }
    }
}
