package dev.firsttry.cache.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class S3SettingsTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "Upper", "under_score", "with space", "-dash", "dash-", "a/b"})
    void what_cannot_be_a_bucket_is_said_before_anything_is_asked(String bucket) {
        assertThatThrownBy(() -> settings("https://s3.example.com", bucket, "", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + bucket + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3.example.com", "ftp://s3.example.com", "https://", "https://s3.example.com/path"})
    void what_cannot_be_an_endpoint_likewise(String endpoint) {
        assertThatThrownBy(() -> settings(endpoint, "bucket", "", "")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void credentials_in_the_endpoint_are_refused_and_not_shown() {
        assertThatThrownBy(() -> settings("https://" + "user:hidden" + "@s3.example.com", "bucket", "", ""))
                .hasMessageContaining("must not hold credentials")
                .hasMessageNotContaining("hidden");
    }

    @Test
    void a_region_with_spaces_is_refused() {
        assertThatThrownBy(() -> settings("https://s3.example.com", "bucket", "eu central", ""))
                .hasMessageContaining("'eu central'");
    }

    @ParameterizedTest
    @CsvSource({"'',''", "/,''", "/team/a/,team/a", "team,team"})
    void a_prefix_has_no_slash_at_either_end(String given, String prefix) {
        assertThat(settings("https://s3.example.com", "bucket", "", given).prefix())
                .isEqualTo(prefix);
    }

    @ParameterizedTest
    @CsvSource({
        "s3.example.com,      *.example.com, false",
        "s3.example.com,      example.com,   true",
        "S3.Example.COM,      *.example.com, false",
        "127.0.0.1,           127.*,         false",
        "s3xexample.com,      s3.example.*,  true",
        "localhost,           local*,        false"
    })
    void a_host_that_needs_no_proxy_is_named_with_stars(String host, String direct, boolean covered) {
        assertThat(new S3Proxying("proxy", 8080, "", "", List.of("other", direct)).covers(host))
                .isEqualTo(covered);
    }

    private static S3Settings settings(String endpoint, String bucket, String region, String prefix) {
        return S3Settings.of(URI.create(endpoint), bucket, region, prefix, List.of());
    }
}
