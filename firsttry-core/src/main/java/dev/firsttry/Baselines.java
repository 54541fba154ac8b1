package dev.firsttry;

import dev.firsttry.check.Baseline;
import dev.firsttry.check.BaselinedCheck;
import dev.firsttry.check.RecordedCheck;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Location;
import dev.firsttry.finding.Severity;
import dev.firsttry.policy.Policy;
import dev.firsttry.report.ReportFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What this run forgives, and what it records to be forgiven from now on. The file lies in the top-level directory and is
 * committed, so that every change of it is reviewed.
 */
final class Baselines {

    static final String FILE = Baseline.FILE;

    private static final String NOTE = "baseline:";

    private final BaselineGuard.Judged old;
    private final boolean recording;
    private final boolean locked;
    private final Path file;
    private final Ledger ledger;

    private Baselines(BaselineGuard.Judged old, boolean recording, boolean locked, Path file, Ledger ledger) {
        this.old = old;
        this.recording = recording;
        this.locked = locked;
        this.file = file;
        this.ledger = ledger;
    }

    static Baselines load(GateRequest request, Policy policy) {
        Path top = request.places().top();
        return new Baselines(
                new BaselineGuard(top, policy).judge(),
                request.recordsBaseline(),
                policy.locked(),
                top.resolve(FILE),
                request.ledger());
    }

    /** Why the baseline does not count; while it is being recorded anew that does not matter. */
    List<Finding> findings() {
        return recording && !locked ? List.of() : old.findings();
    }

    /** The check without its old findings. */
    PlannedCheck forgiving(PlannedCheck planned) {
        return recording
                ? planned.with(
                        new RecordedCheck(planned.check(), limit(), forgiven -> note(planned.taskId(), forgiven)))
                : planned.with(new BaselinedCheck(planned.check(), old.baseline()));
    }

    private Optional<Baseline> limit() {
        return locked ? Optional.of(old.baseline()) : Optional.empty();
    }

    private void note(String task, Baseline forgiven) {
        ledger.note(NOTE + task, new String(forgiven.json(), StandardCharsets.UTF_8));
    }

    /** Writes what all parts recorded, once the last one has ended; tells what was written. */
    Optional<Finding> write(List<PlannedCheck> checks) {
        if (!recording) {
            return Optional.empty();
        }
        Baseline all = checks.stream()
                .map(check -> ledger.noted(NOTE + check.taskId()).getBytes(StandardCharsets.UTF_8))
                .flatMap(json -> Baseline.parse(json).stream())
                .reduce(Baseline.EMPTY, Baseline::plus);
        ReportFiles.write(file, new String(all.json(), StandardCharsets.UTF_8));
        int count = all.counts().values().stream().mapToInt(Integer::intValue).sum();
        return Optional.of(Finding.of(
                Severity.NOTE,
                "baseline/recorded",
                "",
                count + " findings are recorded as old",
                "Commit " + FILE + ", and correct them one by one.",
                Location.of(FILE)));
    }
}
