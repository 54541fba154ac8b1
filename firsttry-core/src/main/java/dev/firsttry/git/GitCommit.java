package dev.firsttry.git;

import java.time.Instant;
import java.util.List;

/**
 * A commit of the history.
 *
 * @param id full
 * @param parents full ids; two or more: a merge
 * @param message as it was written, with subject, body and trailers
 */
public record GitCommit(
        String id, List<String> parents, String authorName, String authorEmail, Instant authoredAt, String message) {

    public GitCommit {
        parents = List.copyOf(parents);
    }

    public boolean isMerge() {
        return parents.size() > 1;
    }
}
