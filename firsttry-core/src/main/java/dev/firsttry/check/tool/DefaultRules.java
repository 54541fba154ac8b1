package dev.firsttry.check.tool;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Rules for projects that bring none: few, and each about what is nearly always a slip. */
final class DefaultRules {

    private static final String CHECKSTYLE = "checkstyle-default.xml";

    private static final String SECURITY = "spotbugs-security.xml";

    private DefaultRules() {}

    /** Copies the rules for Checkstyle into a directory, because the tool cannot see what lies in our jar. */
    static Path checkstyle(Path directory) {
        return copy(CHECKSTYLE, directory);
    }

    /** Lets SpotBugs tell bugs of the category security only. */
    static Path security(Path directory) {
        return copy(SECURITY, directory);
    }

    private static Path copy(String name, Path directory) {
        Path file = directory.resolve(name);
        try (InputStream rules = DefaultRules.class.getResourceAsStream(name)) {
            Files.copy(rules, file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
