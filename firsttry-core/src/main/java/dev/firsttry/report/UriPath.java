package dev.firsttry.report;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Paths as relative URI references (RFC 3986): what is not a path character is percent-encoded. */
public final class UriPath {

    private static final String UNRESERVED = "-._~!$&'()*+,;=@/";

    private UriPath() {}

    /** @param path with {@code /} or {@code \} as separator */
    public static String of(String path) {
        StringBuilder uri = new StringBuilder();
        for (byte b : path.replace('\\', '/').getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0);
            uri.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
        }
        return uri.toString();
    }
}
