package dev.firsttry.policy.waiver;

import dev.firsttry.finding.Finding;
import dev.firsttry.finding.FirstTryException;
import dev.firsttry.finding.Location;
import dev.firsttry.finding.Severity;
import dev.firsttry.policy.WaiverRules;
import dev.firsttry.policy.read.Findings;
import dev.firsttry.policy.read.PolicySource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The waivers of a project.
 *
 * @param valid those that hold now, sorted by file name
 * @param refused why others do not, as warnings: what they would have waived fails by itself
 */
public record Waivers(List<Waiver> valid, List<Finding> refused) {

    /** Where they are, from the top-level directory. */
    public static final String PLACE = "policies/waivers";

    /** No waivers. */
    public static final Waivers NONE = new Waivers(List.of(), List.of());

    private static final int LARGEST = 1 << 16;

    public Waivers {
        valid = List.copyOf(valid);
        refused = List.copyOf(refused);
    }

    /**
     * Reads the waivers of the project with this top-level directory.
     *
     * @throws FirstTryException {@code waiver/unreadable}
     */
    public static Waivers load(Path top, WaiverRules rules, Instant now) {
        Path directory = top.resolve(PLACE);
        if (!Files.isDirectory(directory)) {
            return NONE;
        }
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> sorted = files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
            return load(sorted, rules, now);
        } catch (IOException e) {
            throw new FirstTryException(
                    Finding.error(
                            "waiver/unreadable",
                            "",
                            "a waiver cannot be read: " + e.getClass().getSimpleName(),
                            "Make the files in " + PLACE + " readable, or remove them.",
                            Location.of(PLACE)),
                    e);
        }
    }

    private static Waivers load(List<Path> files, WaiverRules rules, Instant now) throws IOException {
        List<Waiver> valid = new ArrayList<>();
        List<Finding> refused = new ArrayList<>();
        for (Path file : files) {
            Findings findings = new Findings("waiver", "docs/enforcement.md");
            String name = PLACE + "/" + file.getFileName();
            byte[] bytes = Files.size(file) > LARGEST ? new byte[0] : Files.readAllBytes(file);
            WaiverFile.read(new PolicySource(name, bytes), rules, now, findings).ifPresent(valid::add);
            findings.all().stream().map(Waivers::warning).forEach(refused::add);
        }
        return new Waivers(valid, refused);
    }

    private static Finding warning(Finding finding) {
        return Finding.of(
                Severity.WARNING, finding.rule(), "", finding.message(), finding.remedy(), finding.location());
    }
}
