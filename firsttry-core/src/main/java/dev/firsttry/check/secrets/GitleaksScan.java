package dev.firsttry.check.secrets;

import dev.firsttry.check.CheckContext;
import dev.firsttry.check.Rating;
import dev.firsttry.check.ScratchDirectory;
import dev.firsttry.finding.Location;
import dev.firsttry.finding.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * A scan by gitleaks itself, of which only what it says about files of the repository counts. It reads the repository's
 * {@code .gitleaks.toml} and {@code .gitleaksignore} its own way.
 */
final class GitleaksScan {

    private static final long MAX_BYTES = 64L << 20;

    private final ScanReport report;
    private final List<String> baselines;
    private final Rating threshold;

    /** @param baselines files that may hold the secrets of old findings, and no others */
    GitleaksScan(ScanReport report, List<String> baselines, Rating threshold) {
        this.report = report;
        this.baselines = List.copyOf(baselines);
        this.threshold = threshold;
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
        GitleaksProgram.Ended ended = new GitleaksProgram(program, context.topLevel()).scan(scratch);
        report.log("gitleaks: " + ended.said());
        if (!ended.judged()) {
            notRun("gitleaks did not judge: " + ended.said(), "gitleaks 8.19 or newer is needed; try: gitleaks dir .");
            return false;
        }
        try {
            List<GitleaksEntry> entries = GitleaksReport.read(bytes(ended.report()));
            if (entries.isEmpty() == ended.foundSome()) {
                notRun("gitleaks's exit code and its report contradict each other", "try: gitleaks dir .");
            }
            var files = new HashSet<>(context.files());
            baselines.forEach(files::remove);
            entries.stream().filter(entry -> files.contains(entry.file())).forEach(this::tell);
        } catch (GitleaksFault | IOException e) {
            notRun("the report of gitleaks cannot be believed: " + e.getMessage(), "try: gitleaks dir .");
        }
        return true;
    }

    private static byte[] bytes(Path file) throws IOException {
        if (Files.size(file) > MAX_BYTES) {
            throw new IOException("it is larger than " + (MAX_BYTES >> 20) + " MiB");
        }
        return Files.readAllBytes(file);
    }

    private void tell(GitleaksEntry entry) {
        Rating rating = entry.tags().stream()
                .map(Rating::of)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(Rating.HIGH);
        String rule = entry.rule().replaceAll("[^A-Za-z0-9._-]+", "-");
        int column = entry.startLine() == 0 ? 0 : entry.startColumn();
        var secret = new Secret(
                entry.rule(), entry.description(), rating, entry.file(), "", entry.startLine(), entry.startColumn());
        if (report.isOnRecord(secret)) {
            return;
        }
        String what = entry.description().isBlank() ? rule : entry.description();
        report.report(
                rating.under(threshold),
                "gitleaks/" + rule,
                what.strip() + " (" + rating.json() + ")",
                ScanReport.REMEDY,
                new Location(entry.file(), entry.startLine(), column));
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
