package dev.firsttry.check.commits;

import dev.firsttry.git.GitCommit;
import dev.firsttry.git.GitHistory;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the commits since the last release come to.
 *
 * @param previous tag of the last release; empty when there is none
 * @param next version by Semantic Versioning 2.0.0: the previous one when nothing calls for a release
 * @param notes Markdown
 */
public record Release(String previous, String next, String notes) {

    /** @param head full id */
    public static Release since(GitHistory history, String head) {
        Optional<Map.Entry<String, String>> last = lastTag(history, head);
        List<GitCommit> commits = history.log(last.map(Map.Entry::getValue), head);
        List<Change> changes = commits.stream()
                .filter(commit -> !commit.isMerge())
                .map(Change::of)
                .flatMap(Optional::stream)
                .toList();
        SemanticVersion version = last.flatMap(tag -> SemanticVersion.ofTag(tag.getKey()))
                .map(before -> before.after(changes))
                .orElse(SemanticVersion.FIRST);
        return new Release(
                last.map(Map.Entry::getKey).orElse(""),
                version.toString(),
                ReleaseNotes.markdown(version.toString(), changes));
    }

    private static Optional<Map.Entry<String, String>> lastTag(GitHistory history, String head) {
        var reachable = new HashSet<String>();
        history.log(Optional.empty(), head).forEach(commit -> reachable.add(commit.id()));
        return history.tags().entrySet().stream()
                .filter(tag -> reachable.contains(tag.getValue()))
                .filter(tag -> SemanticVersion.ofTag(tag.getKey()).isPresent())
                .max(Comparator.comparing(
                        tag -> SemanticVersion.ofTag(tag.getKey()).orElseThrow()));
    }
}
