package dev.firsttry.check.commits;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where the range under review may begin, as the variables of a CI service tell it. */
public final class CommitBases {

    private CommitBases() {}

    /**
     * Revisions to try in turn: the target of a GitHub pull request or a GitLab merge request, what a GitLab push came
     * after, then {@link CommitParameters#DEFAULT_BASES}.
     */
    public static List<String> of(Map<String, String> environment) {
        var bases = new ArrayList<String>();
        branch(environment.getOrDefault("GITHUB_BASE_REF", ""), bases);
        commit(environment.getOrDefault("CI_MERGE_REQUEST_DIFF_BASE_SHA", ""), bases);
        branch(environment.getOrDefault("CI_MERGE_REQUEST_TARGET_BRANCH_NAME", ""), bases);
        commit(environment.getOrDefault("CI_COMMIT_BEFORE_SHA", ""), bases);
        bases.addAll(CommitParameters.DEFAULT_BASES);
        return List.copyOf(bases);
    }

    private static void branch(String name, List<String> bases) {
        if (!name.isBlank()) {
            bases.add("refs/remotes/origin/" + name);
            bases.add("refs/heads/" + name);
        }
    }

    /** GitLab writes forty zeros when there is nothing before. */
    private static void commit(String id, List<String> bases) {
        if (id.matches("[0-9a-f]{40,64}") && !id.matches("0+")) {
            bases.add(id);
        }
    }
}
