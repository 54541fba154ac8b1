package dev.firsttry.check.commits;

import dev.firsttry.git.GitCommit;
import dev.firsttry.git.GitHistory;
import java.util.List;
import java.util.Optional;

/**
 * The commits under review: those of the checked-out commit that the base has not.
 *
 * @param head full id
 * @param base full id of the merge base; empty when there is none here
 * @param name of the base as it was asked for
 * @param cut whether a shallow clone cut the range short
 */
record ReviewRange(String head, Optional<String> base, String name, boolean cut, List<GitCommit> commits) {

    static ReviewRange of(GitHistory history, String head, List<String> bases) {
        for (String name : bases) {
            Optional<String> tip = history.resolve(name);
            // No push comes after what it pushes: an id that is the head itself would only hide every commit.
            if (tip.isPresent() && !name.equals(head)) {
                return since(history, head, name, tip.get());
            }
        }
        return new ReviewRange(head, Optional.empty(), "", history.shallow(), List.of());
    }

    private static ReviewRange since(GitHistory history, String head, String name, String tip) {
        Optional<String> base = history.mergeBase(head, tip);
        if (base.isEmpty()) {
            return new ReviewRange(head, base, name, history.shallow(), List.of());
        }
        List<GitCommit> commits = history.log(base, head);
        boolean cut = history.shallow()
                && commits.stream().anyMatch(commit -> commit.parents().isEmpty());
        return new ReviewRange(head, base, name, cut, commits);
    }
}
