package dev.firsttry.report.html;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/**
 * Writes JSON into a data block of a page. There only {@code </script} and {@code <!--} mean something, and neither is
 * left without its {@code <}, which JSON has in texts only.
 */
final class DataBlock extends FilterWriter {

    private static final String ESCAPED = "\\u003c";

    DataBlock(Writer page) {
        super(page);
    }

    @Override
    public void write(int c) throws IOException {
        if (c == '<') {
            out.write(ESCAPED);
        } else {
            out.write(c);
        }
    }

    @Override
    public void write(char[] json, int from, int length) throws IOException {
        int start = from;
        for (int i = from; i < from + length; i++) {
            if (json[i] == '<') {
                out.write(json, start, i - start);
                out.write(ESCAPED);
                start = i + 1;
            }
        }
        out.write(json, start, from + length - start);
    }

    @Override
    public void write(String json, int from, int length) throws IOException {
        write(json.substring(from, from + length).toCharArray(), 0, length);
    }
}
