package dev.firsttry;

import dev.firsttry.check.Baseline;
import dev.firsttry.check.Forgiveness;
import dev.firsttry.check.Shrinking;
import dev.firsttry.check.Shrinking.Refusal;
import dev.firsttry.finding.Finding;
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

    private static final Refusal MALFORMED = new Refusal(
            "baseline/malformed",
            "this is no baseline, so nothing is forgiven",
            "Restore it from git, or record it again with -Dfirsttry.baseline=record.");

    private final Path top;
    private final Forgiveness forgiveness;

    BaselineGuard(Path top, Policy policy) {
        this.top = top;
        this.forgiveness = CheckPlan.forgiveness(policy);
    }

    /**
     * What counts.
     *
     * @param baseline empty when there is none that counts
     * @param findings why one that is there does not count
     */
    record Judged(Baseline baseline, List<Finding> findings) {

        private static Judged refused(Refusal why) {
            return new Judged(Baseline.EMPTY, List.of(why.finding("", Baselines.FILE)));
        }
    }

    Judged judge() {
        Path file = top.resolve(Baselines.FILE);
        if (!Files.exists(file)) {
            return new Judged(Baseline.EMPTY, List.of());
        }
        return read(file).map(this::judge).orElseGet(() -> Judged.refused(MALFORMED));
    }

    private static Optional<Baseline> read(Path file) {
        try {
            return Files.size(file) > Shrinking.LARGEST ? Optional.empty() : Baseline.parse(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file.getFileName(), e);
        }
    }

    private Judged judge(Baseline now) {
        return refusal(now).map(Judged::refused).orElseGet(() -> new Judged(now, List.of()));
    }

    private Optional<Refusal> refusal(Baseline now) {
        return switch (forgiveness) {
            case FREE -> Optional.empty();
            case NONE -> Optional.of(Refusal.NOT_ALLOWED);
            case SHRINKING -> new Shrinking(top, List.of(Baselines.FILE)).refusal(now, BaselineGuard::before);
        };
    }

    private static Baseline before(Shrinking.Version version) {
        return version.read(Baselines.FILE).flatMap(Baseline::parse).orElse(Baseline.EMPTY);
    }
}
