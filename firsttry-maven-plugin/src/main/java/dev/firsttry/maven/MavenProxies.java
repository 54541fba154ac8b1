package dev.firsttry.maven;

import java.io.IOException;
import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/** The proxies of Maven's settings.xml, for Java's own HTTP client. */
final class MavenProxies extends ProxySelector {

    private final List<org.apache.maven.settings.Proxy> active;

    MavenProxies(Settings settings, SettingsDecrypter decrypter) {
        this.active = settings.getProxies().stream()
                .filter(org.apache.maven.settings.Proxy::isActive)
                .map(proxy -> decrypter
                        .decrypt(new DefaultSettingsDecryptionRequest(proxy))
                        .getProxy())
                .toList();
    }

    /** Name and password for whichever of them asks. */
    Optional<Authenticator> login() {
        return active.stream()
                .filter(proxy -> proxy.getUsername() != null)
                .findFirst()
                .map(Login::new);
    }

    @Override
    public List<Proxy> select(URI address) {
        return active.stream()
                .filter(proxy -> serves(proxy, address))
                .findFirst()
                .map(proxy -> new Proxy(
                        Proxy.Type.HTTP, InetSocketAddress.createUnresolved(proxy.getHost(), proxy.getPort())))
                .map(List::of)
                .orElse(List.of(Proxy.NO_PROXY));
    }

    private static boolean serves(org.apache.maven.settings.Proxy proxy, URI address) {
        boolean speaks = address.getScheme().equalsIgnoreCase(proxy.getProtocol())
                || "http".equalsIgnoreCase(proxy.getProtocol());
        String direct = Optional.ofNullable(proxy.getNonProxyHosts()).orElse("");
        return speaks && Arrays.stream(direct.split("[|,]")).noneMatch(glob -> matches(glob.strip(), address));
    }

    private static boolean matches(String glob, URI address) {
        String host = Optional.ofNullable(address.getHost()).orElse("").toLowerCase(Locale.ROOT);
        String pattern = glob.toLowerCase(Locale.ROOT);
        if (pattern.startsWith("*")) {
            return host.endsWith(pattern.substring(1));
        }
        return pattern.endsWith("*")
                ? host.startsWith(pattern.substring(0, pattern.length() - 1))
                : host.equals(pattern);
    }

    @Override
    public void connectFailed(URI address, SocketAddress proxy, IOException fault) {
        // The caller sees the same fault, and says so.
    }

    private static final class Login extends Authenticator {

        private final org.apache.maven.settings.Proxy proxy;

        Login(org.apache.maven.settings.Proxy proxy) {
            this.proxy = proxy;
        }

        /** To the proxy only: the service itself asks for nothing. */
        @Override
        protected PasswordAuthentication getPasswordAuthentication() {
            String password = Optional.ofNullable(proxy.getPassword()).orElse("");
            return getRequestorType() == RequestorType.PROXY
                    ? new PasswordAuthentication(proxy.getUsername(), password.toCharArray())
                    : null;
        }
    }
}
