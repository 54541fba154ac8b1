package dev.firsttry.plan;

import dev.firsttry.pipeline.PlanContext;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What to plan.
 *
 * @param root the top-level directory
 * @param pipelines files or globs from the root; empty for the usual places
 * @param repositories directory that holds other repositories as {@code owner/repo} or {@code owner/repo@ref}
 */
public record PlanRequest(Path root, List<String> pipelines, PlanContext context, Optional<Path> repositories) {

    public PlanRequest {
        Objects.requireNonNull(root);
        pipelines = List.copyOf(pipelines);
        Objects.requireNonNull(context);
        Objects.requireNonNull(repositories);
    }

    /** Every workflow in the usual places, for a push. */
    public static PlanRequest of(Path root) {
        return new PlanRequest(root, List.of(), PlanContext.DEFAULT, Optional.empty());
    }

    /** The same, for another context. */
    public PlanRequest with(PlanContext other) {
        return new PlanRequest(root, pipelines, other, repositories);
    }
}
