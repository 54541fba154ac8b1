package dev.firsttry.check.audit;

import java.io.IOException;
import java.util.List;
import java.util.Set;

/** Where advisories come from. */
public interface AdvisorySource {

    /**
     * @param description for people: which source, how old, which digest
     * @param advisories about any version of the packages, sorted by id
     * @param broken names of advisories that could not be read, sorted
     */
    record Answer(String description, List<Advisory> advisories, List<String> broken) {
        public Answer {
            advisories = List.copyOf(advisories);
            broken = List.copyOf(broken);
        }
    }

    /**
     * Everything known about the packages.
     *
     * @param packages {@code group:artifact}
     * @throws IOException when the source cannot be used, with the reason as its message
     */
    Answer about(Set<String> packages) throws IOException;
}
