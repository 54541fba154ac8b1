package dev.firsttry.document;

import dev.firsttry.finding.Fault;
import dev.firsttry.finding.FaultKind;
import dev.firsttry.finding.Location;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the faults of one file. */
final class Problems {

    /** A file with more faults than this is not a pipeline; the rest would only cost memory. */
    private static final int MAX = 1000;

    private final String file;
    private final List<Fault> faults = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    Location at(int line, int column) {
        return new Location(file, line, column);
    }

    void add(FaultKind kind, int line, int column, String message) {
        add(kind, at(line, column), message, List.of());
    }

    void add(FaultKind kind, Location location, String message, List<String> names) {
        if (faults.size() < MAX) {
            faults.add(new Fault(kind, message, location, names));
        }
    }

    boolean isEmpty() {
        return faults.isEmpty();
    }

    /** Whether nothing is wrong but keys that are there twice. */
    boolean areDuplicates() {
        return faults.stream().allMatch(fault -> fault.kind() == FaultKind.DUPLICATE);
    }

    List<Fault> inOrder() {
        return faults.stream()
                .sorted(Comparator.comparingInt(
                                (Fault fault) -> fault.location().line())
                        .thenComparingInt(fault -> fault.location().column()))
                .toList();
    }
}
