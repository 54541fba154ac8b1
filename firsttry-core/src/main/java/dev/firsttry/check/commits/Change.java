package dev.firsttry.check.commits;

import dev.firsttry.git.GitCommit;
import java.util.Optional;

/**
 * A commit that follows the convention.
 *
 * @param breaking what breaks; empty when nothing does
 */
record Change(String id, String type, String scope, String description, String breaking) {

    static Optional<Change> of(GitCommit commit) {
        CommitMessage message = CommitMessage.parse(commit.message());
        return message.parsed()
                .map(header -> new Change(
                        commit.id(), header.type(), header.scope(), header.description(), breaking(message, header)));
    }

    private static String breaking(CommitMessage message, CommitMessage.Header header) {
        return message.footers().stream()
                .filter(CommitMessage.Footer::isBreaking)
                .map(CommitMessage.Footer::value)
                .findFirst()
                .orElse(header.bang() ? header.description() : "");
    }

    boolean isBreaking() {
        return !breaking.isEmpty();
    }
}
