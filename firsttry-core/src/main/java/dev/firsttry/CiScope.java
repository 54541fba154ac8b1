package dev.firsttry;

import dev.firsttry.cache.Scope;
import dev.firsttry.digest.Sha256;
import java.util.Locale;
import java.util.Map;

/** Names the scope of a build that holds no key: one for each pull request, branch or person. */
final class CiScope {

    private static final int LONGEST = 40;

    private CiScope() {}

    /** @param environment variables as GitHub Actions or GitLab CI set them */
    static Scope of(Map<String, String> environment) {
        String ref = environment.getOrDefault("GITHUB_REF", "");
        if (ref.startsWith("refs/pull/")) {
            return named("pr-" + ref.split("/")[2]);
        }
        if (!ref.isEmpty()) {
            return named("ref-" + ref);
        }
        String mergeRequest = environment.getOrDefault("CI_MERGE_REQUEST_IID", "");
        if (!mergeRequest.isEmpty()) {
            return named("mr-" + mergeRequest);
        }
        String gitLabRef = environment.getOrDefault("CI_COMMIT_REF_NAME", "");
        return gitLabRef.isEmpty()
                ? named("user-" + environment.getOrDefault("USER", environment.getOrDefault("USERNAME", "anybody")))
                : named("ref-" + gitLabRef);
    }

    /** Names that differ only in what a scope cannot hold must not share one: the digest keeps them apart. */
    private static Scope named(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]+", "-");
        String shown = plain.substring(0, Math.min(LONGEST, plain.length()));
        return new Scope(
                shown.equals(text) ? shown : shown + "-" + Sha256.ofText(text).shortHex());
    }
}
