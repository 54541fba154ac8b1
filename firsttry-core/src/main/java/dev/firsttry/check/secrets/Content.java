package dev.firsttry.check.secrets;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;

/** The content of one file as the engine sees it: one character for each byte of its UTF-8 form. For one thread. */
final class Content {

    private static final int BINARY_PROBE = 8_000;

    private final byte[] bytes;
    private final String text;
    private int[] lineStarts = new int[0];

    private Content(byte[] bytes) {
        this.bytes = bytes;
        this.text = new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** UTF-16 with a byte order mark is turned into UTF-8 first. */
    static Content of(byte[] bytes) {
        byte[] utf8 = isUtf16(bytes) ? new String(bytes, charset(bytes)).getBytes(StandardCharsets.UTF_8) : bytes;
        return new Content(utf8);
    }

    /** @param text characters up to 255 */
    static Content ofText(String text) {
        return new Content(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** As git decides it: a zero byte near the start; UTF-16 with a byte order mark is text. */
    static boolean isBinary(byte[] bytes) {
        if (isUtf16(bytes)) {
            return false;
        }
        for (int i = 0; i < Math.min(bytes.length, BINARY_PROBE); i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUtf16(byte[] bytes) {
        return bytes.length >= 2 && charset(bytes) != StandardCharsets.UTF_8;
    }

    private static Charset charset(byte[] bytes) {
        int mark = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        if (mark == 0xfeff) {
            return StandardCharsets.UTF_16BE;
        }
        return mark == 0xfffe ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
    }

    byte[] bytes() {
        return bytes;
    }

    String text() {
        return text;
    }

    /** From the start of the line of {@code from} to the end of the line of {@code to}. */
    String lines(int from, int to) {
        int end = text.indexOf('\n', to);
        return text.substring(lineStart(from), end < 0 ? text.length() : end);
    }

    /** What stands before the offset on its line, at most so many characters. */
    String before(int offset, int limit) {
        return text.substring(Math.max(lineStart(offset), offset - limit), offset);
    }

    /** What stands from the offset to the end of its line, at most so many characters. */
    String after(int offset, int limit) {
        int end = text.indexOf('\n', offset);
        return text.substring(offset, Math.min(end < 0 ? text.length() : end, offset + limit));
    }

    private int lineStart(int offset) {
        return offset == 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
    }

    /** Counted from 1. */
    int line(int offset) {
        if (lineStarts.length == 0) {
            lineStarts = IntStream.concat(
                            IntStream.of(0),
                            IntStream.range(0, bytes.length)
                                    .filter(i -> bytes[i] == '\n')
                                    .map(i -> i + 1))
                    .toArray();
        }
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** In characters of the text, not bytes: continuation bytes of UTF-8 do not count. */
    int column(int offset) {
        int column = 1;
        for (int i = lineStart(offset); i < offset; i++) {
            column += (text.charAt(i) & 0xc0) == 0x80 ? 0 : 1;
        }
        return column;
    }
}
