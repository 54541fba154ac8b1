package dev.firsttry.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.firsttry.cache.s3.CredentialSource;
import dev.firsttry.cache.s3.S3Credentials;
import dev.firsttry.cache.s3.S3Proxying;
import dev.firsttry.finding.FirstTryException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.DefaultSettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sonatype.plexus.components.cipher.DefaultPlexusCipher;
import org.sonatype.plexus.components.sec.dispatcher.DefaultSecDispatcher;

/** With Maven's own decryption. */
class MavenSettingsTest {

    @TempDir
    Path home;

    private final String master = UUID.randomUUID().toString();
    private final Settings settings = new Settings();
    private Path security;

    @BeforeEach
    void write_settings_security() throws Exception {
        security = home.resolve("settings-security.xml");
        String encrypted = new DefaultPlexusCipher().encryptAndDecorate(master, "settings.security");
        Files.writeString(security, "<settingsSecurity><master>" + encrypted + "</master></settingsSecurity>");
    }

    @Test
    void the_password_of_a_server_is_decrypted() throws Exception {
        server("s3", "key", new DefaultPlexusCipher().encryptAndDecorate("secret", master));

        CredentialSource source = maven().server("s3").orElseThrow();

        assertThat(source.find()).contains(new S3Credentials("key", "secret", ""));
        assertThat(source.name()).isEqualTo("the server s3 of settings.xml");
        assertThat(maven().server("other")).isEmpty();
    }

    @Test
    void a_password_in_the_clear_is_taken_as_it_is() {
        server("s3", "key", "secret");

        assertThat(maven().server("s3").orElseThrow().find()).contains(new S3Credentials("key", "secret", ""));
    }

    @Test
    void a_password_that_cannot_be_decrypted_is_said_and_not_sent() throws Exception {
        String encrypted = new DefaultPlexusCipher().encryptAndDecorate("secret", master);
        server("s3", "key", encrypted);
        Files.delete(security);

        assertThatThrownBy(() -> maven().server("s3"))
                .isInstanceOf(FirstTryException.class)
                .hasMessageContaining("settings-security.xml")
                .hasMessageNotContaining(encrypted);
    }

    @Test
    void a_server_with_half_of_a_pair_is_said() {
        server("s3", "key", null);

        assertThatThrownBy(() -> maven().server("s3"))
                .isInstanceOf(FirstTryException.class)
                .hasMessageContaining("the secret key as its password");
    }

    @Test
    void the_proxy_is_the_active_one_for_the_protocol_else_the_one_for_http() throws Exception {
        proxy("off", "https", 1, false);
        proxy("plain", "http", 2, true);
        assertThat(maven().proxy("https").orElseThrow().port()).isEqualTo(2);

        proxy("secure", "https", 3, true);
        assertThat(maven().proxy("https").orElseThrow().port()).isEqualTo(3);
        assertThat(maven().proxy("http").orElseThrow().port()).isEqualTo(2);
    }

    @Test
    void a_proxy_has_its_user_its_password_and_the_hosts_that_need_none() throws Exception {
        proxy("company", "http", 8080, true);
        Proxy company = settings.getProxies().get(0);
        company.setUsername("ada");
        company.setPassword(new DefaultPlexusCipher().encryptAndDecorate("secret", master));
        company.setNonProxyHosts("localhost | *.example.com,10.*");

        assertThat(maven().proxy("http"))
                .contains(new S3Proxying(
                        "proxy.example.com", 8080, "ada", "secret", List.of("localhost", "*.example.com", "10.*")));
    }

    @Test
    void without_a_proxy_there_is_none() {
        assertThat(maven().proxy("https")).isEmpty();
    }

    private void server(String id, String user, String password) {
        Server server = new Server();
        server.setId(id);
        server.setUsername(user);
        server.setPassword(password);
        settings.addServer(server);
    }

    private void proxy(String id, String protocol, int port, boolean active) {
        Proxy proxy = new Proxy();
        proxy.setId(id);
        proxy.setProtocol(protocol);
        proxy.setHost("proxy.example.com");
        proxy.setPort(port);
        proxy.setActive(active);
        settings.addProxy(proxy);
    }

    private MavenSettings maven() {
        SettingsDecrypter decrypter = new DefaultSettingsDecrypter(
                new DefaultSecDispatcher(new DefaultPlexusCipher(), Map.of(), security.toString()));
        return new MavenSettings(settings, decrypter);
    }
}
