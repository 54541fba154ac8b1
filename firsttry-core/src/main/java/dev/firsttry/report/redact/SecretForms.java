package dev.firsttry.report.redact;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The ways in which a secret shows up in text. */
final class SecretForms {

    /** A line of a secret that is shorter ({@code }}, {@code --}) says nothing, and masking it would hide everything. */
    private static final int SHORTEST_LINE = 4;

    /** Bytes of a secret below which its base64 form is too short to be told from other text. */
    private static final int SHORTEST_ENCODED = 6;

    private SecretForms() {}

    static Set<String> of(String secret) {
        var forms = new LinkedHashSet<String>();
        if (!secret.isBlank()) {
            plain(secret.strip()).forEach(form -> {
                forms.add(form);
                forms.addAll(escaped(form));
            });
            Stream.of(secret, secret.strip()).forEach(whole -> forms.addAll(base64(whole)));
        }
        return forms;
    }

    private static Set<String> plain(String secret) {
        var plain = new LinkedHashSet<String>(Set.of(secret));
        secret.lines()
                .map(String::strip)
                .filter(line -> line.length() >= SHORTEST_LINE)
                .forEach(plain::add);
        return plain;
    }

    private static List<String> escaped(String text) {
        return List.of(
                URLEncoder.encode(text, StandardCharsets.UTF_8),
                URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20"),
                text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r"),
                text.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;"));
    }

    /**
     * Base64 of the secret alone and of a text that it is part of, such as {@code user:secret}: what comes before it
     * shifts it by zero, one or two bytes, and only characters that depend on nothing but the secret are kept.
     */
    private static Set<String> base64(String text) {
        byte[] secret = text.getBytes(StandardCharsets.UTF_8);
        var forms = new LinkedHashSet<String>();
        if (secret.length >= SHORTEST_ENCODED) {
            for (int shift = 0; shift < 3; shift++) {
                forms.add(inner(secret, shift, Base64.getEncoder()));
                forms.add(inner(secret, shift, Base64.getUrlEncoder()));
            }
        }
        return forms;
    }

    private static String inner(byte[] secret, int shift, Base64.Encoder encoder) {
        byte[] shifted = new byte[shift + secret.length];
        System.arraycopy(secret, 0, shifted, shift, secret.length);
        byte[] encoded = encoder.withoutPadding().encode(shifted);
        int from = (shift * 8 + 5) / 6;
        int to = shifted.length * 8 / 6;
        return new String(Arrays.copyOfRange(encoded, from, to), StandardCharsets.US_ASCII);
    }
}
