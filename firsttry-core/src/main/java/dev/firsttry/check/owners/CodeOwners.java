package dev.firsttry.check.owners;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Who owns which path. */
public interface CodeOwners {

    /** Owners of a path from the top-level directory; empty when nobody owns it. */
    SortedSet<String> of(String path);

    /** Who has to approve a change of the path: one for each section that asks for it. */
    List<Approval> approvals(String path);

    /**
     * @param section name; empty where the dialect has none
     * @param count how many of the owners
     */
    record Approval(String section, int count, SortedSet<String> owners) {

        public Approval {
            owners = Collections.unmodifiableSortedSet(new TreeSet<>(owners));
        }

        /** For people: {@code 1 of @a, @b}, with the section if there is one. */
        @Override
        public String toString() {
            String who = count + " of " + String.join(", ", owners);
            return section.isEmpty() ? who : who + " [" + section + "]";
        }
    }

    /** Lines that the service would ignore. */
    List<Fault> faults();

    /** @param line counted from 1 */
    record Fault(int line, String message) {}
}
