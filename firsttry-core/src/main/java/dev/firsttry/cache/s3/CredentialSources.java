package dev.firsttry.cache.s3;

import io.minio.credentials.AwsConfigProvider;
import io.minio.credentials.Credentials;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.ProviderException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The sources that need no network. */
final class CredentialSources {

    private CredentialSources() {}

    static S3Credentials of(Credentials credentials) {
        return new S3Credentials(
                credentials.accessKey(),
                credentials.secretKey(),
                Objects.requireNonNullElse(credentials.sessionToken(), ""));
    }

    record Fixed(String name, S3Credentials credentials) implements CredentialSource {
        @Override
        public Optional<S3Credentials> find() {
            return Optional.of(credentials);
        }
    }

    record Environment(Map<String, String> variables) implements CredentialSource {
        @Override
        public String name() {
            return "the environment";
        }

        @Override
        public Optional<S3Credentials> find() {
            return pair("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY")
                    .or(() -> pair("AWS_ACCESS_KEY", "AWS_SECRET_KEY"))
                    .or(() -> pair("MINIO_ACCESS_KEY", "MINIO_SECRET_KEY"))
                    .or(() -> pair("MINIO_ROOT_USER", "MINIO_ROOT_PASSWORD"));
        }

        private Optional<S3Credentials> pair(String access, String secret) {
            String accessKey = variables.getOrDefault(access, "");
            String secretKey = variables.getOrDefault(secret, "");
            String token = access.startsWith("AWS") ? variables.getOrDefault("AWS_SESSION_TOKEN", "") : "";
            return accessKey.isEmpty() || secretKey.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new S3Credentials(accessKey, secretKey, token));
        }

        @Override
        public String toString() {
            return name();
        }
    }

    record Profile(Path file, String profile) implements CredentialSource {
        @Override
        public String name() {
            return "the AWS profile " + profile;
        }

        @Override
        public Optional<S3Credentials> find() {
            if (!Files.isReadable(file)) {
                return Optional.empty();
            }
            try {
                return Optional.of(of(new AwsConfigProvider(file.toString(), profile).fetch()));
            } catch (ProviderException | IllegalArgumentException e) {
                return Optional.empty();
            }
        }
    }
}
