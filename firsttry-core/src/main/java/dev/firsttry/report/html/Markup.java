package dev.firsttry.report.html;

import dev.firsttry.report.Texts;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes HTML. Text and attribute values are escaped here and nowhere else; element and attribute names are ours. */
final class Markup {

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** @param attributes names and values in turn; one with an empty value is left out */
    Markup open(String element, String... attributes) {
        tag(element, attributes);
        open.push(element);
        return this;
    }

    Markup close() {
        out.append("</").append(open.pop()).append(">\n");
        return this;
    }

    /** An element that has neither content nor an end. */
    Markup empty(String element, String... attributes) {
        tag(element, attributes);
        return this;
    }

    Markup text(String text) {
        out.append(escape(Texts.xml(text)));
        return this;
    }

    /** An element that holds only text. */
    Markup element(String element, String text, String... attributes) {
        return open(element, attributes).text(text).closeInline();
    }

    /** As it is, for what comes from this package's own resources. */
    Markup raw(String trusted) {
        out.append(trusted);
        return this;
    }

    /** Moves what there is so far. */
    void moveTo(Writer file) throws IOException {
        file.append(out);
        out.setLength(0);
    }

    /** Moves the rest. */
    void endIn(Writer file) throws IOException {
        if (!open.isEmpty()) {
            throw new IllegalStateException("not closed: " + open);
        }
        moveTo(file);
    }

    private Markup closeInline() {
        out.append("</").append(open.pop()).append(">");
        return this;
    }

    private void tag(String element, String... attributes) {
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            if (!attributes[i + 1].isEmpty()) {
                out.append(' ').append(attributes[i]).append("=\"");
                out.append(escape(Texts.xml(attributes[i + 1]))).append('"');
            }
        }
        out.append('>');
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
