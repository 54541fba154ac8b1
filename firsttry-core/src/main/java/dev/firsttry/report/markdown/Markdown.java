package dev.firsttry.report.markdown;

import dev.firsttry.report.Texts;
import java.util.regex.Pattern;

/** Text from elsewhere as Markdown that shows just that text: no link, no image, no HTML, nobody mentioned. */
final class Markdown {

    /** Characters of one text; a cell that nobody reads helps nobody. */
    private static final int LONGEST = 300;

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]#|~<>&@]|:(?=//)");

    private Markdown() {}

    /** In one line, for a list or a cell. */
    static String text(String text) {
        return SPECIAL.matcher(line(text))
                .replaceAll(match -> escape(match.group().charAt(0)));
    }

    /** As code, in one line. */
    static String code(String text) {
        return text.isEmpty() ? "" : "<code>" + text(text) + "</code>";
    }

    static String link(String text, String address) {
        return "[" + code(text) + "](" + address + ")";
    }

    /** A numeric reference, which every Markdown shows as the character and none reads as its own. */
    private static String escape(char c) {
        return "&#" + (int) c + ";";
    }

    private static String line(String text) {
        String flat = SPACES.matcher(Texts.xml(text)).replaceAll(" ").strip();
        if (flat.length() <= LONGEST) {
            return flat;
        }
        int end = Character.isHighSurrogate(flat.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return flat.substring(0, end) + " ...";
    }
}
