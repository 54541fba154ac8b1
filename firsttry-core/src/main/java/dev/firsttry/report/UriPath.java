package dev.firsttry.report;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Paths as relative URI references (RFC 3986): what is not a path character is percent-encoded. */
public final class UriPath {

    private static final String UNRESERVED = "-._~!$&'()*+,;=@/";

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private UriPath() {}

    /** @param path with {@code /} or {@code \} as separator */
    public static String of(String path) {
        StringBuilder uri = new StringBuilder(path.length());
        for (byte b : path.replace('\\', '/').getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0);
            if (plain) {
                uri.append(c);
            } else {
                uri.append('%').append(HEX.toHexDigits((byte) c));
            }
        }
        return uri.toString();
    }
}
