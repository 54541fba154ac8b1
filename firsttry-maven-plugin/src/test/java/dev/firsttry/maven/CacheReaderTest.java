package dev.firsttry.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.firsttry.CacheFacts;
import dev.firsttry.cache.s3.CredentialSource;
import dev.firsttry.cache.s3.S3Settings;
import dev.firsttry.cache.s3.S3Settings.Addressing;
import dev.firsttry.finding.FirstTryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CacheReaderTest {

    private static final Path DIRECTORY = Path.of("cache");

    private final CachingMojo mojo = new PullMojo();
    private final Settings settings = new Settings();

    @BeforeEach
    void take_the_defaults_of_the_parameters() {
        mojo.s3ServerId = "firsttry-s3";
        mojo.s3Addressing = "auto";
    }

    @Test
    void without_a_bucket_there_is_only_the_disk() {
        CacheFacts facts = read(false, Map.of("FT_S3_ENDPOINT", "https://s3.example.com"));

        assertThat(facts.remote()).isEmpty();
        assertThat(facts.absence()).isEqualTo("no bucket is set up");
        assertThat(facts.directory()).isEqualTo(DIRECTORY);
    }

    @Test
    void offline_likewise_and_it_says_so() {
        CacheFacts facts = read(true, Map.of("FT_S3_BUCKET", "bucket"));

        assertThat(facts.remote()).isEmpty();
        assertThat(facts.absence()).isEqualTo("Maven is offline");
    }

    @Test
    void parameters_win_over_variables() {
        mojo.s3Bucket = "mine";
        mojo.s3Region = " eu-west-1 ";
        mojo.s3Addressing = "virtual-host";
        Map<String, String> variables = Map.of(
                "FT_S3_BUCKET", "theirs",
                "FT_S3_ENDPOINT", "http://127.0.0.1:9000",
                "FT_S3_REGION", "us-east-1",
                "FT_S3_PREFIX", "team/");

        S3Settings bucket = read(false, variables).remote().orElseThrow();

        assertThat(bucket.bucket()).isEqualTo("mine");
        assertThat(bucket.region()).isEqualTo("eu-west-1");
        assertThat(bucket.endpoint()).hasToString("http://127.0.0.1:9000");
        assertThat(bucket.prefix()).isEqualTo("team");
        assertThat(bucket.addressing()).isEqualTo(Addressing.VIRTUAL_HOST);
    }

    @Test
    void without_an_endpoint_it_is_amazons_of_the_region() {
        assertThat(endpoint(Map.of("FT_S3_REGION", "eu-central-1"))).isEqualTo("https://s3.eu-central-1.amazonaws.com");
        assertThat(endpoint(Map.of("AWS_REGION", "eu-north-1", "AWS_DEFAULT_REGION", "us-west-2")))
                .isEqualTo("https://s3.eu-north-1.amazonaws.com");
        assertThat(endpoint(Map.of("AWS_DEFAULT_REGION", "us-west-2"))).isEqualTo("https://s3.us-west-2.amazonaws.com");
        assertThat(endpoint(Map.of())).isEqualTo("https://s3.amazonaws.com");
    }

    @Test
    void amazons_region_says_nothing_about_another_store() {
        mojo.s3Bucket = "bucket";
        mojo.s3Endpoint = "http://127.0.0.1:9000";

        assertThat(read(false, Map.of("AWS_REGION", "eu-north-1"))
                        .remote()
                        .orElseThrow()
                        .region())
                .isEmpty();
    }

    @Test
    void credentials_are_sought_in_the_order_of_the_documentation() {
        mojo.s3Bucket = "bucket";
        Server server = new Server();
        server.setId("firsttry-s3");
        server.setUsername("key");
        server.setPassword("secret");
        settings.addServer(server);

        assertThat(read(false, Map.of("AWS_PROFILE", "ci"))
                        .remote()
                        .orElseThrow()
                        .credentials())
                .extracting(CredentialSource::name)
                .containsExactly(
                        "the server firsttry-s3 of settings.xml",
                        "the environment",
                        "the AWS profile ci",
                        "the instance role");
    }

    @Test
    void the_proxy_goes_by_the_endpoints_protocol() {
        mojo.s3Bucket = "bucket";
        proxy("http", 1);
        proxy("https", 2);

        assertThat(port("http://s3.example.com")).isEqualTo(1);
        assertThat(port("https://s3.example.com")).isEqualTo(2);
        assertThat(port(null)).as("Amazon's").isEqualTo(2);
    }

    @Test
    void what_cannot_be_is_named() {
        mojo.s3Bucket = "Not_A_Bucket";
        assertRefused("'Not_A_Bucket' cannot be the name of a bucket");
        mojo.s3Bucket = "bucket";
        mojo.s3Endpoint = "s3.example.com:9000";
        assertRefused("https://host:port");
        mojo.s3Endpoint = "http://127.0.0.1:9000";
        mojo.s3Addressing = "sideways";
        assertRefused("'sideways'");
    }

    private void assertRefused(String message) {
        assertThatThrownBy(() -> read(false, Map.of()))
                .isInstanceOf(FirstTryException.class)
                .hasMessageContaining(message);
    }

    private int port(String endpoint) {
        mojo.s3Endpoint = endpoint;
        return read(false, Map.of())
                .remote()
                .orElseThrow()
                .proxy()
                .orElseThrow()
                .port();
    }

    private String endpoint(Map<String, String> variables) {
        mojo.s3Bucket = "bucket";
        return read(false, variables).remote().orElseThrow().endpoint().toString();
    }

    private void proxy(String protocol, int port) {
        Proxy proxy = new Proxy();
        proxy.setProtocol(protocol);
        proxy.setHost("proxy.example.com");
        proxy.setPort(port);
        settings.addProxy(proxy);
    }

    private CacheFacts read(boolean offline, Map<String, String> environment) {
        MavenSettings maven = new MavenSettings(settings, new Clear());
        return new CacheReader(mojo, maven, offline, environment).read(DIRECTORY);
    }

    /** For settings in which nothing is encrypted. */
    private static final class Clear implements SettingsDecrypter {
        @Override
        public SettingsDecryptionResult decrypt(SettingsDecryptionRequest request) {
            return new SettingsDecryptionResult() {
                @Override
                public Server getServer() {
                    return request.getServers().get(0);
                }

                @Override
                public List<Server> getServers() {
                    return request.getServers();
                }

                @Override
                public Proxy getProxy() {
                    return request.getProxies().get(0);
                }

                @Override
                public List<Proxy> getProxies() {
                    return request.getProxies();
                }

                @Override
                public List<SettingsProblem> getProblems() {
                    return List.of();
                }
            };
        }
    }
}
