package dev.firsttry.workflow.gitlab;

import dev.firsttry.finding.Fault;
import dev.firsttry.finding.FaultKind;
import dev.firsttry.finding.Location;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects everything that is wrong, each fault once: what {@code extends} copies is looked at several times. */
final class Faults {

    private static final int MAX = 1000;

    private final Set<Fault> faults = new LinkedHashSet<>();

    void add(FaultKind kind, Location location, String message, String... names) {
        add(new Fault(kind, message, location, List.of(names)));
    }

    void add(FaultKind kind, Location location, String message, List<String> names) {
        add(new Fault(kind, message, location, names));
    }

    void add(Fault fault) {
        if (faults.size() < MAX) {
            faults.add(fault);
        }
    }

    void addAll(Collection<Fault> more) {
        more.forEach(this::add);
    }

    int count() {
        return faults.size();
    }

    boolean isEmpty() {
        return faults.isEmpty();
    }

    List<Fault> all() {
        return List.copyOf(faults);
    }
}
