package dev.firsttry.cache.s3;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** A place where credentials may be. Asked when the first request is made, and again when they have expired. */
public interface CredentialSource {

    /** For messages, such as {@code the environment}. */
    String name();

    /** What is there; empty when nothing is, or it cannot be read. */
    Optional<S3Credentials> find();

    /** Those of a server in Maven's settings. */
    static CredentialSource fixed(String name, S3Credentials credentials) {
        return new CredentialSources.Fixed(name, credentials);
    }

    /** {@code AWS_*}, then {@code MINIO_*}. Never system properties: a {@code -D} would end in logs. */
    static CredentialSource environment(Map<String, String> environment) {
        return new CredentialSources.Environment(Map.copyOf(environment));
    }

    /**
     * A profile of AWS's credentials file.
     *
     * @param home of the user, where the file is when {@code AWS_SHARED_CREDENTIALS_FILE} does not say otherwise
     * @param environment also says which profile ({@code AWS_PROFILE})
     */
    static CredentialSource awsProfile(Path home, Map<String, String> environment) {
        String file = environment.getOrDefault("AWS_SHARED_CREDENTIALS_FILE", "");
        Path path = file.isEmpty() ? home.resolve(".aws").resolve("credentials") : Path.of(file);
        return new CredentialSources.Profile(path, environment.getOrDefault("AWS_PROFILE", "default"));
    }

    /** The role of the machine, container or pod. Costs up to two seconds where there is none, so it comes last. */
    static CredentialSource instanceRole() {
        return new InstanceRole();
    }
}
