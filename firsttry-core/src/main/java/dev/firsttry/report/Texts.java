package dev.firsttry.report;

/** Makes text from elsewhere fit for a file: bounded, and without characters that a format cannot hold. */
public final class Texts {

    /** Characters of one message in a file meant for a service or a browser. */
    public static final int LONGEST = 10_000;

    private static final int REPLACEMENT = 0xFFFD;

    private Texts() {}

    /** At most {@link #LONGEST} characters, and how many were left out. Never splits a surrogate pair. */
    public static String bounded(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end) + " ... (" + (text.length() - end) + " more characters)";
    }

    /**
     * Bounded, and every character that XML 1.0 (section 2.2) forbids replaced by U+FFFD: control characters but tab and
     * line ends, halves of surrogate pairs, U+FFFE and U+FFFF. So are those that reorder text and can make it look like
     * another.
     */
    public static String xml(String text) {
        if (text.length() <= LONGEST && isPlain(text)) {
            return text;
        }
        StringBuilder clean = new StringBuilder();
        bounded(text)
                .codePoints()
                .map(c -> isXml(c) && !reorders(c) ? c : REPLACEMENT)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /** Whether all characters are of those that nearly every text is made of. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < 0x20 || c >= 0x202A) && c != '\n' && c != '\t' && c != '\r') {
                return false;
            }
        }
        return true;
    }

    private static boolean reorders(int c) {
        return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }

    private static boolean isXml(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000;
    }
}
