package dev.firsttry;

import dev.firsttry.check.Baseline;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Location;
import dev.firsttry.git.GitHistory;
import dev.firsttry.git.GitRepository;
import dev.firsttry.policy.Policy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Decides whether a baseline counts. Under a locked policy it must be allowed, and may forgive nothing that any earlier
 * version of it in the history did not forgive, too: it can only shrink.
 */
final class BaselineGuard {

    private static final int LARGEST = 16 << 20;

    private final Path top;
    private final Policy policy;

    BaselineGuard(Path top, Policy policy) {
        this.top = top;
        this.policy = policy;
    }

    /**
     * What counts.
     *
     * @param baseline empty when there is none that counts
     * @param findings why one that is there does not count
     */
    record Judged(Baseline baseline, List<Finding> findings) {

        private static Judged refused(String rule, String message, String remedy) {
            return new Judged(
                    Baseline.EMPTY, List.of(Finding.error(rule, "", message, remedy, Location.of(Baselines.FILE))));
        }
    }

    Judged judge() {
        Path file = top.resolve(Baselines.FILE);
        if (!Files.exists(file)) {
            return new Judged(Baseline.EMPTY, List.of());
        }
        return read(file)
                .map(this::judge)
                .orElseGet(() -> Judged.refused(
                        "baseline/malformed",
                        "this is no baseline, so nothing is forgiven",
                        "Restore it from git, or record it again with -Dfirsttry.baseline=record."));
    }

    private static Optional<Baseline> read(Path file) {
        try {
            return Files.size(file) > LARGEST ? Optional.empty() : Baseline.parse(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file.getFileName(), e);
        }
    }

    private Judged judge(Baseline now) {
        if (!policy.locked()) {
            return new Judged(now, List.of());
        }
        return policy.restrictions().allowBaseline()
                ? heldAgainstHistory(now)
                : Judged.refused(
                        "baseline/not-allowed",
                        "the locked policy allows no baseline, so nothing is forgiven",
                        "Correct the findings and remove the file, or have restrictions.allow_baseline set in the policy.");
    }

    private Judged heldAgainstHistory(Baseline now) {
        Optional<GitRepository> opened = GitRepository.open(top);
        if (opened.isEmpty()) {
            return Judged.refused(
                    "baseline/no-history",
                    "without git nobody can tell whether the baseline only shrank, so nothing is forgiven",
                    "Run the build in a git checkout.");
        }
        try (GitRepository repository = opened.get()) {
            return repository.history().shallow()
                    ? Judged.refused(
                            "baseline/no-history",
                            "the clone is shallow, so nobody can tell whether the baseline only shrank, and nothing is"
                                    + " forgiven",
                            "Run: git fetch --unshallow (GitHub: fetch-depth: 0, GitLab: GIT_DEPTH: 0)")
                    : repository
                            .commit()
                            .map(head -> heldAgainst(repository, head, now))
                            .orElseGet(() -> new Judged(now, List.of()));
        }
    }

    /** The first version that was ever committed is where shrinking starts. */
    private Judged heldAgainst(GitRepository repository, String head, Baseline now) {
        String path = path(repository.topLevel());
        GitHistory history = repository.history();
        List<String> grown = history.changing(head, path).stream()
                .map(commit -> history.file(commit, path, LARGEST)
                        .flatMap(Baseline::parse)
                        .orElse(Baseline.EMPTY))
                .flatMap(before -> now.grownSince(before).stream())
                .distinct()
                .toList();
        return grown.isEmpty() ? new Judged(now, List.of()) : grown(grown);
    }

    private String path(Path root) {
        try {
            Path file = root.toRealPath().relativize(top.toRealPath()).resolve(Baselines.FILE);
            return file.toString().replace('\\', '/');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Judged grown(List<String> identities) {
        String more = identities.size() > 1 ? " and " + (identities.size() - 1) + " more" : "";
        return Judged.refused(
                "baseline/grown",
                "the baseline forgives what an earlier version of it did not: " + identities.get(0) + more
                        + "; under a locked policy it may only shrink, so nothing is forgiven",
                "Correct the new findings, and restore the baseline from git.");
    }
}
