package dev.firsttry.git;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The files that a change under review touches: what the checked-out commit has beyond its base, and on a person's machine
 * what is not committed yet. When that cannot be said, nothing is known rather than nothing changed.
 *
 * @param files paths from the directory that was asked about, with {@code /} as separator, sorted; empty when unknown
 * @param origin for people: what they were compared with, or why nothing is known
 */
public record ChangedFiles(List<String> files, String origin) {

    public ChangedFiles {
        files = List.copyOf(files);
    }

    /**
     * Looks into the repository that holds the directory.
     *
     * @param bases revisions to try in turn; the first that exists counts
     * @param committedOnly whether the working tree is left out, as on a CI machine, where only builds change it
     */
    public static ChangedFiles in(Path directory, List<String> bases, boolean committedOnly) {
        Optional<GitRepository> opened = GitRepository.open(directory);
        if (opened.isEmpty()) {
            return unknown("there is no git repository here");
        }
        try (GitRepository repository = opened.get()) {
            return repository
                    .commit()
                    .map(head -> since(repository, head, bases, committedOnly).inside(repository.topLevel(), directory))
                    .orElse(unknown("there is no commit yet"));
        }
    }

    private static ChangedFiles since(
            GitRepository repository, String head, List<String> bases, boolean committedOnly) {
        GitHistory history = repository.history();
        Optional<String> base =
                bases.stream().filter(name -> history.resolve(name).isPresent()).findFirst();
        if (base.isEmpty()) {
            return unknown("none of " + String.join(", ", bases) + " is here");
        }
        Optional<String> fork =
                history.mergeBase(head, history.resolve(base.get()).orElseThrow());
        if (fork.isEmpty()) {
            return unknown("where the branch left " + base.get() + " is not in this clone");
        }
        SortedSet<String> files = new TreeSet<>(history.changedFiles(fork, head));
        if (!committedOnly) {
            files.addAll(repository.uncommitted());
        }
        return files.isEmpty()
                ? unknown("nothing differs from " + base.get())
                : new ChangedFiles(new ArrayList<>(files), "compared with " + base.get());
    }

    private static ChangedFiles unknown(String why) {
        return new ChangedFiles(List.of(), why);
    }

    /** Files outside of the directory are somebody else's. */
    private ChangedFiles inside(Path top, Path directory) {
        String folder = folder(top, directory);
        if (folder.isEmpty()) {
            return this;
        }
        String prefix = folder + "/";
        return new ChangedFiles(
                files.stream()
                        .filter(path -> path.startsWith(prefix))
                        .map(path -> path.substring(prefix.length()))
                        .toList(),
                origin);
    }

    private static String folder(Path top, Path directory) {
        try {
            return top.toRealPath()
                    .relativize(directory.toRealPath())
                    .toString()
                    .replace('\\', '/');
        } catch (IOException e) {
            throw GitFaults.unreadable("working tree", e);
        }
    }
}
