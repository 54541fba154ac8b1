package dev.firsttry.cache.s3;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An HTTP proxy, as Maven's settings describe one.
 *
 * @param user empty when the proxy asks for none
 * @param password empty when the proxy asks for none
 * @param direct host names that are reached without it; {@code *} stands for any characters
 */
public record S3Proxying(String host, int port, String user, String password, List<String> direct) {

    public S3Proxying {
        direct = List.copyOf(direct);
    }

    /** Whether that host is to be reached through the proxy. */
    boolean covers(String target) {
        String name = target.toLowerCase(Locale.ROOT);
        return direct.stream().noneMatch(pattern -> matches(pattern.trim().toLowerCase(Locale.ROOT), name));
    }

    private static boolean matches(String pattern, String name) {
        return Pattern.matches(Pattern.quote(pattern).replace("*", "\\E.*\\Q"), name);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "proxy " + host + ":" + port;
    }
}
