package dev.firsttry.check.secrets;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.firsttry.check.CheckContext;
import dev.firsttry.check.Rating;
import dev.firsttry.check.ScratchDirectory;
import dev.firsttry.finding.Location;
import dev.firsttry.finding.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A scan by gitleaks itself, of which only what it says about files of the repository counts. Without a lock it reads
 * the repository's {@code .gitleaks.toml} and {@code .gitleaksignore} its own way. Under a lock it sees neither, nor
 * comments that allow a line: it judges by its own rules, and what is forgiven is decided here.
 */
final class GitleaksScan {

    private static final long MAX_BYTES = 64L << 20;
    private static final String TRY = "try: gitleaks dir .";

    private final ScanReport report;
    private final List<String> baselines;
    private final boolean locked;

    /** @param baselines files that may hold the secrets of old findings, and no others */
    GitleaksScan(ScanReport report, List<String> baselines, boolean locked) {
        this.report = report;
        this.baselines = List.copyOf(baselines);
        this.locked = locked;
    }

    /** @param program gitleaks; empty when it is not on the path */
    void run(CheckContext context, Optional<Path> program) {
        if (program.isEmpty()) {
            notRun("there is no program gitleaks on the PATH", "install gitleaks 8.19 or newer on this machine");
        } else if (program.get().startsWith(context.topLevel())) {
            notRun("the program gitleaks on the PATH lies in the repository itself", "put one of the machine first");
        } else {
            ScratchDirectory.use("firsttry-gitleaks", scratch -> scan(context, program.get(), scratch));
        }
    }

    private boolean scan(CheckContext context, Path program, Path scratch) {
        try {
            Path directory = locked ? RepositoryCopy.in(scratch, context) : context.topLevel();
            judge(context, new GitleaksProgram(program, directory, locked).scan(scratch));
        } catch (IOException e) {
            notRun("the files cannot be copied for gitleaks: " + e.getMessage(), "make all of them readable");
        }
        return true;
    }

    private void judge(CheckContext context, GitleaksProgram.Ended ended) {
        report.log("gitleaks: " + ended.said());
        if (!ended.judged()) {
            notRun("gitleaks did not judge: " + ended.said(), "gitleaks 8.19 or newer is needed; " + TRY);
            return;
        }
        try {
            List<GitleaksEntry> entries = GitleaksReport.read(bytes(ended.report()));
            if (entries.isEmpty() == ended.foundSome()) {
                notRun("gitleaks's exit code and its report contradict each other", TRY);
            }
            var files = new HashSet<>(context.files());
            baselines.forEach(files::remove);
            Map<String, List<GitleaksEntry>> byFile =
                    entries.stream().collect(groupingBy(this::file, LinkedHashMap::new, toList()));
            byFile.keySet().retainAll(files);
            for (Map.Entry<String, List<GitleaksEntry>> each : byFile.entrySet()) {
                List<String> lines = locked ? lines(context.topLevel().resolve(each.getKey())) : List.of();
                each.getValue().forEach(entry -> tell(entry.of(each.getKey()), isAllowed(lines, entry)));
            }
        } catch (GitleaksFault | IOException e) {
            notRun("the report of gitleaks cannot be believed: " + e.getMessage(), TRY);
        }
    }

    private static byte[] bytes(Path file) throws IOException {
        if (Files.size(file) > MAX_BYTES) {
            throw new IOException("it is larger than " + (MAX_BYTES >> 20) + " MiB");
        }
        return Files.readAllBytes(file);
    }

    private String file(GitleaksEntry entry) {
        return locked ? RepositoryCopy.original(entry.file()) : entry.file();
    }

    private static List<String> lines(Path file) throws IOException {
        return Content.of(Files.readAllBytes(file)).text().lines().toList();
    }

    /** Whether a comment on one of its lines allows it, as gitleaks itself would see it. */
    private static boolean isAllowed(List<String> lines, GitleaksEntry entry) {
        int from = Math.min(Math.max(0, entry.startLine() - 1), lines.size());
        int to = Math.min(Math.max(from, entry.endLine()), lines.size());
        return lines.subList(from, to).stream().anyMatch(line -> line.contains(SecretScanner.INLINE_ALLOW));
    }

    private void tell(GitleaksEntry entry, boolean allowed) {
        Rating rating = entry.tags().stream()
                .map(Rating::of)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(Rating.HIGH);
        String what = entry.description().isBlank()
                ? entry.rule()
                : entry.description().strip();
        int column = entry.startLine() == 0 ? 0 : entry.startColumn();
        var secret = new Secret(entry.rule(), what, rating, entry.file(), "", entry.startLine(), column);
        if (allowed) {
            report.allowed(secret, Scanner.GITLEAKS);
        } else {
            report.found(secret, Scanner.GITLEAKS);
        }
    }

    private void notRun(String what, String remedy) {
        report.report(
                Severity.ERROR,
                "gitleaks/not-run",
                what + ", so nothing says that there is no secret",
                remedy + ", or take gitleaks out of the policy",
                Location.NONE);
    }
}
