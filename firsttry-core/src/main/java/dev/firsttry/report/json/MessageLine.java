package dev.firsttry.report.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.firsttry.finding.Severity;
import dev.firsttry.json.MalformedJsonException;
import dev.firsttry.json.TreeParser;
import dev.firsttry.json.TreeText;
import java.time.Instant;

/**
 * What a goal says that is no event of a run, as a line that log pipelines read: {@code docs/schema/console-1.schema.json}
 * describes it. Its fields have the names that {@link EcsFields} gives those of an event.
 */
public final class MessageLine {

    private MessageLine() {}

    /** One line of ASCII, without its line end. */
    public static String write(Instant at, Severity level, String message) {
        return TreeText.line(EcsFields.message(JsonNodeFactory.instance.objectNode(), at, level, message));
    }

    /**
     * A JSON document on one line of ASCII.
     *
     * @throws MalformedJsonException when the text is none; a word or a number is JSON too, and yet no document
     */
    public static String compact(String json) throws MalformedJsonException {
        return TreeText.line(TreeParser.document(json));
    }
}
