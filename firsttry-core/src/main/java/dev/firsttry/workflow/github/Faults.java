package dev.firsttry.workflow.github;

import dev.firsttry.finding.Fault;
import dev.firsttry.finding.FaultKind;
import dev.firsttry.finding.Location;
import java.util.ArrayList;
import java.util.List;

/** Collects everything that is wrong. */
final class Faults {

    private static final int MAX = 1000;

    private final List<Fault> faults = new ArrayList<>();

    void add(FaultKind kind, Location location, String message, String... names) {
        add(new Fault(kind, message, location, List.of(names)));
    }

    void add(Fault fault) {
        if (faults.size() < MAX) {
            faults.add(fault);
        }
    }

    int count() {
        return faults.size();
    }

    List<Fault> all() {
        return List.copyOf(faults);
    }
}
