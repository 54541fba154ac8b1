package dev.firsttry.check.secrets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The program gitleaks, started without a shell in the directory to scan, for a bounded time. */
final class GitleaksProgram {

    /** Unlike any that it or the system uses, as it ends with 1 both for leaks and for most faults. */
    private static final int FOUND = 77;

    private static final int MINUTES = 10;
    private static final int SHOWN_BYTES = 64 << 10;
    private static final int SHOWN_LINES = 5;

    /** Would take the place of the configuration that belongs to what is scanned. */
    private static final List<String> ELSEWHERE = List.of("GITLEAKS_CONFIG", "GITLEAKS_CONFIG_TOML");

    private final Path program;
    private final Path directory;
    private final boolean strict;

    /** @param strict whether comments that allow a line do not count */
    GitleaksProgram(Path program, Path directory, boolean strict) {
        this.program = program;
        this.directory = directory;
        this.strict = strict;
    }

    /**
     * How it ended.
     *
     * @param judged whether it looked at everything and wrote its report
     * @param foundSome whether its exit code says that there are findings
     * @param said the end of what it printed, or why it did not judge; without secrets, as it is told to redact
     */
    record Ended(boolean judged, boolean foundSome, Path report, String said) {}

    /** @param scratch for its report; it gets no baseline, because it does not know again what it has redacted */
    Ended scan(Path scratch) {
        Path report = scratch.resolve("report.json");
        Path out = scratch.resolve("out");
        try {
            ProcessBuilder builder = new ProcessBuilder(command(report))
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(out.toFile());
            ELSEWHERE.forEach(builder.environment()::remove);
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly().waitFor();
                return new Ended(false, false, report, "it took longer than " + MINUTES + " minutes");
            }
            return ended(process.exitValue(), report, tail(out));
        } catch (IOException e) {
            return new Ended(false, false, report, "it cannot be started: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Ended(false, false, report, "the build was stopped");
        }
    }

    private List<String> command(Path report) {
        var command = new ArrayList<>(List.of(program.toString(), "dir", "--no-banner", "--no-color", "--redact"));
        command.addAll(List.of("--exit-code", String.valueOf(FOUND)));
        command.addAll(List.of("--report-format", "json", "--report-path", report.toString()));
        if (strict) {
            command.add("--ignore-gitleaks-allow");
        }
        command.add(".");
        return command;
    }

    private static Ended ended(int exit, Path report, String said) {
        boolean known = exit == 0 || exit == FOUND;
        boolean judged = known && Files.isRegularFile(report);
        String why = known && !judged ? "it wrote no report" : "it ended with exit code " + exit + ": " + said;
        return new Ended(judged, exit == FOUND, report, judged ? said : why);
    }

    private static String tail(Path out) {
        try (InputStream in = Files.newInputStream(out)) {
            List<String> lines = new String(in.readNBytes(SHOWN_BYTES), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            return lines.stream().skip(Math.max(0, lines.size() - SHOWN_LINES)).collect(Collectors.joining("; "));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
