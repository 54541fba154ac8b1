package dev.firsttry.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Texts that a person has looked at. {@code -Dfirsttry.golden.update=true} writes them anew; look at the difference. */
public final class Golden {

    private static final Path ROOT = Path.of("src/test/resources/report");

    private Golden() {}

    public static void check(String name, String actual) throws IOException {
        Path file = ROOT.resolve(name);
        if (Boolean.getBoolean("firsttry.golden.update")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(file));
    }
}
