package dev.firsttry.cache.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.ProviderException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CredentialSourceTest {

    @TempDir
    Path home;

    @Test
    void amazons_variables_come_before_minios_and_only_they_have_a_token() {
        Map<String, String> both = Map.of(
                "AWS_ACCESS_KEY_ID", "aws",
                "AWS_SECRET_ACCESS_KEY", "aws-secret",
                "AWS_SESSION_TOKEN", "token",
                "MINIO_ACCESS_KEY", "minio",
                "MINIO_SECRET_KEY", "minio-secret");
        assertThat(CredentialSource.environment(both).find()).contains(new S3Credentials("aws", "aws-secret", "token"));

        Map<String, String> minio = Map.of(
                "AWS_ACCESS_KEY_ID", "half of a pair",
                "AWS_SESSION_TOKEN", "token",
                "MINIO_ACCESS_KEY", "minio",
                "MINIO_SECRET_KEY", "minio-secret");
        assertThat(CredentialSource.environment(minio).find()).contains(new S3Credentials("minio", "minio-secret", ""));
        assertThat(CredentialSource.environment(Map.of()).find()).isEmpty();
    }

    @Test
    void the_profile_is_the_one_that_the_environment_names() throws IOException {
        Path file = Files.createDirectories(home.resolve(".aws")).resolve("credentials");
        Files.writeString(file, """
                [default]
                aws_access_key_id = d
                aws_secret_access_key = d-secret

                [ci]
                aws_access_key_id = c
                aws_secret_access_key = c-secret
                aws_session_token = c-token
                """);

        assertThat(CredentialSource.awsProfile(home, Map.of()).find()).contains(new S3Credentials("d", "d-secret", ""));
        assertThat(CredentialSource.awsProfile(home, Map.of("AWS_PROFILE", "ci"))
                        .find())
                .contains(new S3Credentials("c", "c-secret", "c-token"));
        assertThat(CredentialSource.awsProfile(home, Map.of("AWS_PROFILE", "other"))
                        .find())
                .isEmpty();
        assertThat(CredentialSource.awsProfile(
                                Path.of("elsewhere"), Map.of("AWS_SHARED_CREDENTIALS_FILE", file.toString()))
                        .find())
                .contains(new S3Credentials("d", "d-secret", ""));
        assertThat(CredentialSource.awsProfile(Path.of("elsewhere"), Map.of()).find())
                .isEmpty();
    }

    @Test
    void the_first_source_that_has_any_decides() {
        CredentialSource none = CredentialSource.environment(Map.of());
        CredentialSource one = CredentialSource.fixed("one", new S3Credentials("a", "b", ""));
        CredentialSource other = CredentialSource.fixed("other", new S3Credentials("c", "d", ""));

        assertThat(new CredentialChain(List.of(none, one, other)).fetch().accessKey())
                .isEqualTo("a");
        assertThatThrownBy(() -> new CredentialChain(List.of(none)).fetch())
                .isInstanceOf(ProviderException.class)
                .hasMessage("no credentials were found in the environment");
    }

    @Test
    void nothing_secret_is_shown() {
        S3Credentials credentials = new S3Credentials("access-key", "secret-key", "session-token");
        Map<String, String> variables =
                Map.of("AWS_ACCESS_KEY_ID", "access-key", "AWS_SECRET_ACCESS_KEY", "secret-key");

        assertThat(List.of(
                        credentials.toString(),
                        CredentialSource.fixed("one", credentials).toString(),
                        CredentialSource.environment(variables).toString(),
                        new S3Proxying("proxy", 8080, "ada", "secret-key", List.of()).toString()))
                .noneMatch(text -> text.contains("secret-key") || text.contains("session-token"));
    }
}
