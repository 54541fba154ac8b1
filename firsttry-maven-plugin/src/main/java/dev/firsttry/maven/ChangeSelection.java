package dev.firsttry.maven;

import dev.firsttry.check.commits.CommitBases;
import dev.firsttry.git.ChangedFiles;
import dev.firsttry.plan.PlanRequest;
import java.util.Map;
import org.apache.maven.plugin.logging.Log;

/** Finds the changed files for goals that select by them. */
final class ChangeSelection {

    private ChangeSelection() {}

    /** The request with the changed files, where they are wanted and the context does not name them itself. */
    static PlanRequest complete(PlanRequest request, boolean wanted, Log log) {
        if (!wanted || !request.context().changedFiles().isEmpty()) {
            return request;
        }
        Map<String, String> environment = System.getenv();
        boolean machine = !environment.getOrDefault("CI", "").isEmpty();
        ChangedFiles changed = ChangedFiles.in(request.root(), CommitBases.of(environment), machine);
        if (changed.files().isEmpty()) {
            log.warn("Everything is selected, because the changed files are unknown: " + changed.origin());
        } else {
            log.info(changed.files().size() + " changed files, " + changed.origin());
        }
        return request.with(request.context().withChangedFiles(changed.files()));
    }
}
