package dev.firsttry.json;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;

/** JSON files as people and version control like them: two spaces, line feeds on every system, one at the end. */
public final class PrettyJson {

    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
    private static final Separators SEPARATORS = Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");
    private static final DefaultPrettyPrinter PRINTER =
            new DefaultPrettyPrinter(SEPARATORS).withObjectIndenter(INDENT).withArrayIndenter(INDENT);

    private PrettyJson() {}

    /** The document as {@link #write(JsonNode)} gives it, written to {@code out} as it is made. */
    public static void write(JsonNode tree, Writer out) throws IOException {
        TreeText.pretty(tree, PRINTER.createInstance(), out);
        out.write('\n');
    }

    public static String write(JsonNode tree) {
        StringWriter text = new StringWriter();
        try {
            write(tree, text);
        } catch (IOException e) {
            throw new IllegalStateException("a tree of texts and numbers can always be written", e);
        }
        return text.toString();
    }
}
