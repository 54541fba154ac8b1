package dev.firsttry.browser;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds a browser that speaks the DevTools protocol. */
final class BrowserBinary {

    /** Names the browser, where it is not on the path. */
    private static final String VARIABLE = "FIRSTTRY_BROWSER";

    /** {@code true} where a missing browser is a failure: {@code .ci/run} sets it. */
    private static final String REQUIRED = "FIRSTTRY_BROWSER_REQUIRED";

    private static final List<String> NAMES = List.of(
            "chromium",
            "chromium-browser",
            "google-chrome",
            "google-chrome-stable",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    private BrowserBinary() {}

    /** Skips the test, with a plain word, where there is none. */
    static Path find() {
        Optional<Path> found = Optional.ofNullable(System.getenv(VARIABLE))
                .map(Path::of)
                .or(() -> NAMES.stream().flatMap(BrowserBinary::onPath).findFirst());
        String missing =
                "no Chromium or Chrome here, so report.html was not opened in a browser; install one, or name it"
                        + " in the variable " + VARIABLE;
        if (found.isEmpty() && Boolean.parseBoolean(System.getenv(REQUIRED))) {
            fail(missing);
        }
        return found.orElseGet(() -> abort(missing));
    }

    private static Stream<Path> onPath(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(directory -> !directory.isEmpty())
                .map(directory -> Path.of(directory).resolve(name))
                .filter(Files::isExecutable);
    }
}
