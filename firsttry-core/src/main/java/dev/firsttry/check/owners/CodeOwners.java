package dev.firsttry.check.owners;

import java.util.List;
import java.util.SortedSet;

/** Who owns which path. */
public interface CodeOwners {

    /** Owners of a path from the top-level directory; empty when nobody owns it. */
    SortedSet<String> of(String path);

    /** Lines that the service would ignore. */
    List<Fault> faults();

    /** @param line counted from 1 */
    record Fault(int line, String message) {}
}
