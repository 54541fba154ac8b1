package dev.firsttry.check.secrets;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds text that is written in Base64, in hexadecimal or with percent signs. */
final class Encodings {

    private static final int MIN_BASE64 = 16;
    private static final int MIN_HEX = 32;
    private static final int MIN_DECODED = 8;
    private static final int MAX_SEGMENTS = 2_000;
    private static final int[] BASE64 = base64();

    private Encodings() {}

    /** @param decoded printable ASCII */
    record Segment(int start, int end, String decoded) {}

    private static int[] base64() {
        int[] values = new int[256];
        Arrays.fill(values, -1);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        for (int i = 0; i < alphabet.length(); i++) {
            values[alphabet.charAt(i)] = i;
        }
        values['-'] = 62;
        values['_'] = 63;
        return values;
    }

    static List<Segment> find(byte[] bytes) {
        var segments = new ArrayList<Segment>();
        int start = -1;
        int i = 0;
        while (i <= bytes.length && segments.size() < MAX_SEGMENTS) {
            int next = i + 1;
            if (i < bytes.length && BASE64[bytes[i] & 0xff] >= 0) {
                start = start < 0 ? i : start;
            } else {
                if (start >= 0 && i - start >= MIN_BASE64) {
                    add(bytes, start, i, segments);
                }
                start = -1;
                if (i < bytes.length && bytes[i] == '%' && isHexPair(bytes, i + 1)) {
                    next = percent(bytes, i, segments);
                }
            }
            i = next;
        }
        return segments;
    }

    private static void add(byte[] bytes, int start, int end, List<Segment> segments) {
        String hex = end - start >= MIN_HEX ? hex(bytes, start, end) : "";
        String decoded = hex.isEmpty() ? base64(bytes, start, end) : hex;
        if (decoded.length() >= MIN_DECODED) {
            segments.add(new Segment(start, end, decoded));
        }
    }

    /** Empty as soon as anything but printable text comes out: most long names decode to noise at once. */
    private static String base64(byte[] bytes, int start, int end) {
        byte[] out = new byte[(end - start) * 3 / 4];
        int size = 0;
        int bits = 0;
        int held = 0;
        for (int i = start; i < end; i++) {
            held = held << 6 | BASE64[bytes[i] & 0xff];
            bits += 6;
            if (bits >= 8) {
                bits -= 8;
                int value = held >> bits & 0xff;
                if (!isText(value)) {
                    return "";
                }
                out[size++] = (byte) value;
            }
        }
        return new String(out, 0, size, StandardCharsets.ISO_8859_1);
    }

    private static String hex(byte[] bytes, int start, int end) {
        var out = new StringBuilder();
        for (int i = start; i + 1 < end; i += 2) {
            int high = Character.digit(bytes[i], 16);
            int low = Character.digit(bytes[i + 1], 16);
            if (high < 0 || low < 0 || !isText(high << 4 | low)) {
                return "";
            }
            out.append((char) (high << 4 | low));
        }
        return out.toString();
    }

    private static boolean isHexPair(byte[] bytes, int at) {
        return at + 1 < bytes.length && Character.digit(bytes[at], 16) >= 0 && Character.digit(bytes[at + 1], 16) >= 0;
    }

    /** A whole word with percent signs; returns where it ends. */
    private static int percent(byte[] bytes, int at, List<Segment> segments) {
        var out = new StringBuilder();
        int i = at;
        while (i < bytes.length && (bytes[i] > ' ' && "\"'<>`".indexOf(bytes[i]) < 0)) {
            boolean escape = bytes[i] == '%' && isHexPair(bytes, i + 1);
            out.append((char)
                    (escape ? Character.digit(bytes[i + 1], 16) << 4 | Character.digit(bytes[i + 2], 16) : bytes[i]));
            i += escape ? 3 : 1;
        }
        segments.add(new Segment(at, i, out.toString()));
        return i;
    }

    private static boolean isText(int value) {
        return value >= 0x20 && value < 0x7f || value == '\n' || value == '\r' || value == '\t';
    }
}
