package dev.firsttry.check;

import dev.firsttry.json.MalformedJsonException;
import dev.firsttry.json.RecordReader;
import dev.firsttry.json.RecordWriter;
import dev.firsttry.json.TreeParser;
import dev.firsttry.json.TreeText;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A {@link CheckResult} as the bytes of a cache entry: JSON in ASCII, the same bytes for the same result. */
public final class CheckResultJson {

    private static final int FORMAT = 2;

    private CheckResultJson() {}

    record Envelope(int format, CheckResult result) {}

    public static byte[] encode(CheckResult result) {
        return TreeText.line(RecordWriter.tree(new Envelope(FORMAT, result))).getBytes(StandardCharsets.US_ASCII);
    }

    /** Empty when the bytes are not a result of this format: to be treated as a miss. */
    public static Optional<CheckResult> decode(byte[] bytes) {
        try {
            Envelope envelope = RecordReader.read(TreeParser.parse(bytes), Envelope.class);
            return envelope.format() == FORMAT ? Optional.of(envelope.result()) : Optional.empty();
        } catch (MalformedJsonException notOurs) {
            return Optional.empty();
        }
    }
}
