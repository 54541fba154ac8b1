package dev.firsttry.check.tool;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Rules for projects that bring none: few, and each about what is nearly always a slip. */
final class DefaultRules {

    private static final String CHECKSTYLE = "checkstyle-default.xml";

    private DefaultRules() {}

    /** Copies the rules for Checkstyle into a directory, because the tool cannot see what lies in our jar. */
    static Path checkstyle(Path directory) {
        Path file = directory.resolve(CHECKSTYLE);
        try (InputStream rules = DefaultRules.class.getResourceAsStream(CHECKSTYLE)) {
            Files.copy(rules, file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
