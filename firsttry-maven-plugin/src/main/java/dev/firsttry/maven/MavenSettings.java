package dev.firsttry.maven;

import dev.firsttry.cache.s3.CredentialSource;
import dev.firsttry.cache.s3.S3Credentials;
import dev.firsttry.cache.s3.S3Proxying;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.FirstTryException;
import dev.firsttry.finding.Location;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;

/** What settings.xml says about credentials and proxies, decrypted. */
final class MavenSettings {

    private final Settings settings;
    private final SettingsDecrypter decrypter;

    MavenSettings(Settings settings, SettingsDecrypter decrypter) {
        this.settings = settings;
        this.decrypter = decrypter;
    }

    /**
     * The credentials of a server; empty when there is no server of that id.
     *
     * @throws FirstTryException when it lacks one of the two, or cannot be decrypted
     */
    Optional<CredentialSource> server(String id) {
        Server server = settings.getServer(id);
        if (server == null) {
            return Optional.empty();
        }
        String name = "the server " + id + " of settings.xml";
        Server clear =
                decrypted(name, new DefaultSettingsDecryptionRequest(server)).getServer();
        if (text(clear.getUsername()).isBlank() || text(clear.getPassword()).isBlank()) {
            throw unusable(
                    name + " needs the access key as its username and the secret key as its password",
                    new IllegalArgumentException(name));
        }
        return Optional.of(
                CredentialSource.fixed(name, new S3Credentials(clear.getUsername(), clear.getPassword(), "")));
    }

    /**
     * The first active proxy for that protocol, else the first for {@code http}, as Maven itself chooses.
     *
     * @throws FirstTryException when it cannot be decrypted
     */
    Optional<S3Proxying> proxy(String protocol) {
        return settings.getProxies().stream()
                .filter(Proxy::isActive)
                .filter(proxy -> is(proxy, protocol) || is(proxy, "http"))
                .min(Comparator.comparing(proxy -> is(proxy, protocol) ? 0 : 1))
                .map(proxy -> proxying(decrypted(
                                "the proxy " + proxy.getId() + " of settings.xml",
                                new DefaultSettingsDecryptionRequest(proxy))
                        .getProxy()));
    }

    private static boolean is(Proxy proxy, String protocol) {
        return protocol.equalsIgnoreCase(proxy.getProtocol());
    }

    private static S3Proxying proxying(Proxy proxy) {
        List<String> direct = Arrays.stream(text(proxy.getNonProxyHosts()).split("[|,]"))
                .map(String::strip)
                .filter(host -> !host.isEmpty())
                .toList();
        return new S3Proxying(
                proxy.getHost(), proxy.getPort(), text(proxy.getUsername()), text(proxy.getPassword()), direct);
    }

    /** Maven hands out what it could not decrypt as it is; sent to a server that would be "a wrong password". */
    private SettingsDecryptionResult decrypted(String name, DefaultSettingsDecryptionRequest request) {
        SettingsDecryptionResult result = decrypter.decrypt(request);
        if (!result.getProblems().isEmpty()) {
            throw unusable(
                    name + " cannot be decrypted: see settings-security.xml",
                    result.getProblems().get(0).getException());
        }
        return result;
    }

    static FirstTryException unusable(String message, Exception cause) {
        return new FirstTryException(
                Finding.error(
                        "usage/s3", "", message, "Correct firsttry.s3.*, FT_S3_* or settings.xml.", Location.NONE),
                cause);
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
