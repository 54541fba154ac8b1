package dev.firsttry.check.parity;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the policy says about {@code ci_parity}, and where the build looks for pipelines.
 *
 * @param recorded the recorded plan, from the top-level directory; empty: the usual place, if there is one there
 * @param sha256 of the recorded plan's canonical form, lower-case hex; empty: whatever it is
 * @param pipelines files or globs; empty for the usual places
 * @param repositories directory with copies of other repositories
 */
public record ParityParameters(String recorded, String sha256, List<String> pipelines, Optional<Path> repositories) {

    public ParityParameters {
        Objects.requireNonNull(recorded);
        Objects.requireNonNull(sha256);
        Objects.requireNonNull(repositories);
        pipelines = List.copyOf(pipelines);
    }
}
