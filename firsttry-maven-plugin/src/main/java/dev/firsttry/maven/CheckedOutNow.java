package dev.firsttry.maven;

import dev.firsttry.Places;
import dev.firsttry.event.Dirty;
import dev.firsttry.event.RunInfo;
import dev.firsttry.git.CheckedOut;
import dev.firsttry.git.GitRepository;
import java.nio.file.Path;
import java.util.Optional;

/** What is checked out: its name, which costs nothing, and whether the files are still the commit's. */
final class CheckedOutNow {

    private CheckedOutNow() {}

    /** Commit and branch; nobody has looked at the files. {@link RunInfo.Git#NONE} where there is nothing to look at. */
    static RunInfo.Git name(Path directory) {
        Optional<String> commit = CheckedOut.commit(directory);
        Optional<String> branch = CheckedOut.branch(directory);
        return commit.isEmpty() && branch.isEmpty()
                ? RunInfo.Git.NONE
                : new RunInfo.Git(commit.orElse(""), branch.orElse(""), Dirty.UNKNOWN);
    }

    /** The same with a look at the files. What FirstTry itself writes is no change of the project. */
    static RunInfo.Git look(RunInfo.Git named, Places places) {
        Optional<GitRepository> found = GitRepository.open(places.top());
        if (found.isEmpty()) {
            return RunInfo.Git.NONE;
        }
        try (GitRepository repository = found.get()) {
            boolean differs = repository.uncommitted().stream()
                    .map(repository.topLevel()::resolve)
                    .anyMatch(file -> !isOwn(file, places));
            return new RunInfo.Git(named.commit(), named.branch(), Dirty.of(differs));
        }
    }

    private static boolean isOwn(Path file, Places places) {
        return file.startsWith(places.top().resolve(".firsttry")) || file.startsWith(places.output());
    }
}
