package dev.firsttry.plan.parity;

import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Location;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A plan that was written down to be the measure of later ones.
 *
 * @param file as people know it
 * @param text as it stands; empty when there is none
 * @param summary empty when there is none, or it cannot be used
 * @param problems what is wrong with it, rules {@code parity/...}
 */
public record RecordedPlan(String file, String text, Optional<PlanSummary> summary, List<Finding> problems) {

    /** Where a recorded plan is unless somebody says otherwise, from the top-level directory. */
    public static final String USUAL = "policies/recorded/plan.json";

    private static final String CHECK = "ci_parity";
    private static final String AGAIN =
            "Restore the file, or record the plan again: mvn firsttry:parity -Dfirsttry.parity.record=true";

    public RecordedPlan {
        problems = List.copyOf(problems);
    }

    /**
     * Reads it.
     *
     * @param file from {@code top}, or absolute
     * @param required whether its absence is a problem
     */
    public static RecordedPlan read(Path top, String file, boolean required) {
        Path path = top.resolve(file);
        if (!Files.exists(path)) {
            return required ? problem(file, "parity/no-record", "there is no recorded plan") : new RecordedPlan(file);
        }
        try {
            byte[] bytes = Files.readAllBytes(path);
            return of(file, bytes, PlanFile.read(file, bytes));
        } catch (IOException e) {
            return problem(file, "parity/bad-record", "the recorded plan cannot be read: " + e);
        }
    }

    private RecordedPlan(String file) {
        this(file, "", Optional.empty(), List.of());
    }

    private static RecordedPlan of(String file, byte[] bytes, PlanFile.Result result) {
        List<Finding> problems = result.faults().stream()
                .map(fault -> Finding.error("parity/bad-record", CHECK, fault.message(), AGAIN, fault.location()))
                .toList();
        return new RecordedPlan(file, new String(bytes, StandardCharsets.UTF_8), result.summary(), problems);
    }

    private static RecordedPlan problem(String file, String rule, String message) {
        Finding finding = Finding.error(rule, CHECK, message, AGAIN, Location.of(file));
        return new RecordedPlan(file, "", Optional.empty(), List.of(finding));
    }
}
