package dev.firsttry.report.console;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Makes text from elsewhere fit for a console: no control codes, bounded, wrapped at words. */
final class Wrap {

    private static final int LONGEST = 1_000;
    private static final Pattern SPACES = Pattern.compile(" {2,}");

    private Wrap() {}

    /**
     * Text as one line: line breaks and tabs become spaces, other control characters (a message can carry terminal codes
     * that repaint the screen) become {@code ?}.
     */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder();
        int end = 0;
        for (int count = 0; count < LONGEST && end < text.length(); count++) {
            int character = text.codePointAt(end);
            clean.appendCodePoint(harmless(character));
            end += Character.charCount(character);
        }
        String tidy = SPACES.matcher(clean.toString().strip()).replaceAll(" ");
        return end < text.length() ? tidy + " ..." : tidy;
    }

    /** Lines of at most {@code width} characters; a longer word stays whole, so that paths can be copied. */
    static List<String> lines(String text, int width) {
        var lines = new ArrayList<String>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static int harmless(int c) {
        if (c == '\n' || c == '\r' || c == '\t' || c == 0x85 || c == 0x2028 || c == 0x2029) {
            return ' ';
        }
        int type = Character.getType(c);
        boolean hidden =
                type == Character.CONTROL || type == Character.FORMAT && c != 0x200D || type == Character.SURROGATE;
        return hidden ? '?' : c;
    }
}
