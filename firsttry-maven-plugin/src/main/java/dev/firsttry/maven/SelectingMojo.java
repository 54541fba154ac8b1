package dev.firsttry.maven;

import dev.firsttry.plan.PlanRequest;
import dev.firsttry.plan.Selection;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Parameter;

/** Parameters of every goal that works on a part of the plan. */
public abstract class SelectingMojo extends PolicyMojo {

    /** Jobs to select, with what they need: a comma-separated list of job ids, instance ids or keys, as {@code firsttry:plan} prints them. Default: all. */
    @Parameter(property = "firsttry.job")
    String job;

    /** Values that a selected instance's matrix must have: a comma-separated list of {@code key:value}. Default: any. */
    @Parameter(property = "firsttry.matrix")
    String matrix;

    /** Whether only what the changed files concern is selected, by path filters and {@code changes}. Changed files are those of {@code firsttry.contextFile}, else what differs from the target branch of the change under review, or from the default branch. When that cannot be said, everything is selected. */
    @Parameter(property = "firsttry.changedOnly", defaultValue = "false")
    boolean changedOnly;

    final Selection selection() {
        return Selection.parse(text(job), text(matrix), changedOnly);
    }

    /** With the changed files, when they count. */
    @Override
    final PlanRequest planRequest(Path top) {
        return ChangeSelection.complete(super.planRequest(top), changedOnly, getLog());
    }

    private static String text(String parameter) {
        return Optional.ofNullable(parameter).orElse("");
    }
}
