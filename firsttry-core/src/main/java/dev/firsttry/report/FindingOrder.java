package dev.firsttry.report;

import dev.firsttry.finding.Finding;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The order of findings in a report: by task, then by place, so that it never depends on which thread was first. */
final class FindingOrder {

    private static final Comparator<Finding> BY_PLACE = Comparator.comparing(
                    (Finding found) -> found.location().file())
            .thenComparing(found -> found.location().line())
            .thenComparing(found -> found.location().column())
            .thenComparing(Finding::commit)
            .thenComparing(Finding::rule)
            .thenComparing(Finding::message)
            .thenComparing(Finding::fingerprint)
            .thenComparing(Finding::remedy)
            .thenComparing(Finding::severity)
            .thenComparing(Finding::check);

    private FindingOrder() {}

    /** Findings about the run itself first, then those of each task in the order of {@code tasks}. */
    static List<ReportedFinding> sorted(Collection<ReportedFinding> findings, List<TaskLine> tasks) {
        Map<String, Integer> place = new HashMap<>(Map.of("", -1));
        tasks.forEach(task -> place.put(task.id(), place.size()));
        return findings.stream()
                .sorted(Comparator.comparing(
                                (ReportedFinding found) -> place.getOrDefault(found.task(), Integer.MAX_VALUE))
                        .thenComparing(ReportedFinding::task)
                        .thenComparing(ReportedFinding::finding, BY_PLACE))
                .toList();
    }
}
