package dev.firsttry.report.slo;

import dev.firsttry.finding.Finding;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * All measured runs, oldest first, each once.
 *
 * @param faults lines that could not be read and do not count
 */
public record History(List<Measurement> runs, List<BaselineMark> marks, List<Finding> faults) {

    public History {
        Set<String> seen = new HashSet<>();
        runs = runs.stream()
                .filter(run -> run.details().runId().isEmpty()
                        || seen.add(run.details().runId()))
                .sorted(Comparator.comparing(Measurement::at))
                .toList();
        marks = List.copyOf(marks);
        faults = List.copyOf(faults);
    }

    /** Successful runs of one group since the last accepted baseline, oldest first. */
    List<Measurement> comparable(String group) {
        Instant since = marks.stream()
                .map(BaselineMark::at)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
        return runs.stream()
                .filter(run ->
                        run.success() && run.group().equals(group) && !run.at().isBefore(since))
                .toList();
    }
}
