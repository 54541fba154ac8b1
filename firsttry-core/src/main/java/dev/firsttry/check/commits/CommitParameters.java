package dev.firsttry.check.commits;

import java.util.List;

/**
 * What the policy and the CI context say about {@code commit_validation}.
 *
 * @param requireScope whether {@code fix: x} without a scope fails
 * @param codeowners whether every changed file must have an owner
 * @param bases revisions with which the range under review may begin, the first one that exists counts: the target
 *     branch of a merge request, or what was pushed before
 */
public record CommitParameters(boolean requireScope, boolean codeowners, List<String> bases) {

    /** For when no CI context says more: the default branch as a clone knows it. */
    public static final List<String> DEFAULT_BASES = List.of(
            "refs/remotes/origin/HEAD",
            "refs/remotes/origin/main",
            "refs/remotes/origin/master",
            "refs/heads/main",
            "refs/heads/master");

    public CommitParameters {
        bases = List.copyOf(bases);
    }
}
