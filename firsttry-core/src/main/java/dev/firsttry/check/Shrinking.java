package dev.firsttry.check;

import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Location;
import dev.firsttry.git.GitHistory;
import dev.firsttry.git.GitRepository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Holds what files of the repository forgive against every version of them in the history of the checked-out commit: it
 * may never be more than it was.
 */
public final class Shrinking {

    /** Larger versions count as empty ones. */
    public static final int LARGEST = 16 << 20;

    private final Path top;
    private final Collection<String> files;

    /** @param files from {@code top}; a commit that changed any of them is one to be held against */
    public Shrinking(Path top, Collection<String> files) {
        this.top = top;
        this.files = List.copyOf(files);
    }

    /** The repository's files as they were in one commit. */
    public interface Version {

        /** @param file from the top-level directory; empty when it was not there, or too large */
        Optional<byte[]> read(String file);
    }

    /** Why something that forgives does not count. */
    public record Refusal(String rule, String message, String remedy) {

        /** Whether or not it may shrink: the policy does not want it. */
        public static final Refusal NOT_ALLOWED = new Refusal(
                "baseline/not-allowed",
                "the locked policy allows no baseline, so nothing is forgiven",
                "Correct the findings and remove the file, or have restrictions.allow_baseline set in the policy.");

        private static Refusal noHistory(String message, String remedy) {
            return new Refusal("baseline/no-history", message, remedy);
        }

        private static Refusal grown(List<String> identities) {
            String more = identities.size() > 1 ? " and " + (identities.size() - 1) + " more" : "";
            return new Refusal(
                    "baseline/grown",
                    "it forgives what an earlier version of it did not: " + identities.get(0) + more
                            + "; under a locked policy it may only shrink, so nothing is forgiven",
                    "Correct the new findings, and restore the file from git.");
        }

        /** @param check name of the check that it is about; empty: all */
        public Finding finding(String check, String file) {
            return Finding.error(rule, check, message, remedy, Location.of(file));
        }
    }

    /**
     * Why what is forgiven now does not count; empty when it does. The first version that was ever committed is where
     * shrinking starts.
     *
     * @param before what a version of the files forgave
     */
    public Optional<Refusal> refusal(Baseline now, Function<Version, Baseline> before) {
        Optional<GitRepository> opened = GitRepository.open(top);
        if (opened.isEmpty()) {
            return Optional.of(Refusal.noHistory(
                    "without git nobody can tell whether it only shrank, so nothing is forgiven",
                    "Run the build in a git checkout."));
        }
        try (GitRepository repository = opened.get()) {
            return repository.history().shallow()
                    ? Optional.of(Refusal.noHistory(
                            "the clone is shallow, so nobody can tell whether it only shrank, and nothing is forgiven",
                            "Run: git fetch --unshallow (GitHub: fetch-depth: 0, GitLab: GIT_DEPTH: 0)"))
                    : repository.commit().flatMap(head -> heldAgainst(repository, head, now, before));
        }
    }

    private Optional<Refusal> heldAgainst(
            GitRepository repository, String head, Baseline now, Function<Version, Baseline> before) {
        String prefix = prefix(repository.topLevel());
        GitHistory history = repository.history();
        List<String> grown = files.stream()
                .flatMap(file -> history.changing(head, prefix + file).stream())
                .distinct()
                .map(commit -> before.apply(file -> history.file(commit, prefix + file, LARGEST)))
                .flatMap(old -> now.grownSince(old).stream())
                .distinct()
                .toList();
        return grown.isEmpty() ? Optional.empty() : Optional.of(Refusal.grown(grown));
    }

    /** Of the top-level directory in the repository: empty, or with a slash at its end. */
    private String prefix(Path root) {
        try {
            String path = root.toRealPath().relativize(top.toRealPath()).toString();
            return path.isEmpty() ? "" : path.replace('\\', '/') + "/";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
