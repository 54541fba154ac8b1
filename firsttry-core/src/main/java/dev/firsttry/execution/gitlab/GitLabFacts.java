package dev.firsttry.execution.gitlab;

import dev.firsttry.git.GitCommit;
import dev.firsttry.pipeline.PlanContext;
import dev.firsttry.pipeline.Work;
import dev.firsttry.workflow.gitlab.Expand;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What all jobs of a run know. What only the service knows is left out or a plain 1, never a guess.
 *
 * @param context event, ref, variables and secrets of the run
 * @param commit the one that is checked out; empty without one
 * @param project {@code group/name}; empty when no remote tells it
 * @param imagesOnHost whether jobs that name an image run on this machine all the same
 */
public record GitLabFacts(PlanContext context, Optional<GitCommit> commit, String project, boolean imagesOnHost) {

    /**
     * The same for jobs of a child pipeline.
     *
     * @param known what the bridge's variables may refer to, all of it known by now
     */
    GitLabFacts within(Work.Child child, Map<String, String> known) {
        Map<String, String> variables = new LinkedHashMap<>(child.context().variables());
        variables.putAll(Expand.complete(child.handedOn(), known, missing -> ""));
        return new GitLabFacts(child.context().withVariables(variables), commit, project, imagesOnHost);
    }
}
