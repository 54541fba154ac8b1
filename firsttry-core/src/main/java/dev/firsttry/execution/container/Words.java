package dev.firsttry.execution.container;

import java.util.ArrayList;
import java.util.List;

/** Splits a line of options into words as a shell does: blanks part, quotes and backslashes join. */
public final class Words {

    private final String text;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean open;

    private Words(String text) {
        this.text = text;
    }

    /** An open quote reaches to the end. */
    public static List<String> of(String text) {
        Words words = new Words(text);
        int at = 0;
        while (at < text.length()) {
            at = words.take(at);
        }
        words.flush();
        return List.copyOf(words.words);
    }

    private int take(int at) {
        char character = text.charAt(at);
        if (Character.isWhitespace(character)) {
            flush();
            return at + 1;
        }
        open = true;
        if (character == '\'' || character == '"') {
            int end = text.indexOf(character, at + 1);
            word.append(text, at + 1, end < 0 ? text.length() : end);
            return end < 0 ? text.length() : end + 1;
        }
        boolean escapes = character == '\\' && at + 1 < text.length();
        word.append(escapes ? text.charAt(at + 1) : character);
        return at + (escapes ? 2 : 1);
    }

    private void flush() {
        if (open) {
            words.add(word.toString());
            word.setLength(0);
            open = false;
        }
    }
}
