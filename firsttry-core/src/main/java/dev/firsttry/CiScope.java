package dev.firsttry;

import dev.firsttry.cache.Scope;
import dev.firsttry.digest.Sha256;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Names the scope of a build that holds no key: one for each pull request, branch or person. */
final class CiScope {

    private static final int LONGEST = 40;

    private CiScope() {}

    /**
     * @param environment variables as GitHub Actions or GitLab CI set them
     * @param machine names this machine, for somebody without a name: people who share a bucket must not meet
     */
    static Scope of(Map<String, String> environment, Supplier<String> machine) {
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
                ? named(person(environment).map(name -> "user-" + name).orElseGet(() -> "machine-" + machine.get()))
                : named("ref-" + gitLabRef);
    }

    private static Optional<String> person(Map<String, String> environment) {
        return Stream.of("USER", "USERNAME", "LOGNAME")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(name -> !name.isBlank())
                .findFirst();
    }

    /** Names that differ only in what a scope cannot hold must not share one: the digest keeps them apart. */
    private static Scope named(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]+", "-");
        String shown = plain.substring(0, Math.min(LONGEST, plain.length()));
        return new Scope(
                shown.equals(text) ? shown : shown + "-" + Sha256.ofText(text).shortHex());
    }
}
