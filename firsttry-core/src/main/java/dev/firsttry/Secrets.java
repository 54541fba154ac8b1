package dev.firsttry;

import dev.firsttry.report.redact.Redactor;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Which variables of the environment hold secrets: their values are taken out of everything that is told. */
final class Secrets {

    private static final Set<String> NAMES = Set.of(
            "AWS_SECRET_ACCESS_KEY",
            "AWS_SECRET_KEY",
            "AWS_SESSION_TOKEN",
            "MINIO_SECRET_KEY",
            "MINIO_ROOT_PASSWORD",
            "FT_CACHE_SIGNING_KEY",
            "FT_POLICY_KEY",
            "FT_ATTESTATION_KEY",
            "GITHUB_TOKEN",
            "ACTIONS_RUNTIME_TOKEN",
            "CI_JOB_TOKEN");

    private Secrets() {}

    /** @param given secrets of the run itself: those of the context file */
    static Redactor redactor(Map<String, String> environment, Collection<String> given) {
        List<String> values = Stream.concat(
                        NAMES.stream().map(name -> environment.getOrDefault(name, "")), given.stream())
                .filter(value -> !value.isBlank())
                .sorted()
                .toList();
        return Redactor.of(values);
    }
}
