package dev.firsttry.execution.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineSplitterTest {

    @Test
    void how_the_bytes_arrive_makes_no_difference() {
        String full = "x".repeat(LineSplitter.MAX_LINE);
        String text = "one\r\n\n" + full + "\n" + full + "yz\nlast";
        List<String> lines = List.of("one", "", full, "", full, "yz", "last");

        for (int size : List.of(1, 7, LineSplitter.MAX_LINE, LineSplitter.MAX_LINE + 6, text.length())) {
            assertThat(split(text, size)).as("in pieces of " + size).isEqualTo(lines);
        }
    }

    private static List<String> split(String text, int size) {
        List<String> lines = new ArrayList<>();
        LineSplitter splitter = new LineSplitter(lines::add);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int from = 0; from < bytes.length; from += size) {
            byte[] piece = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + size));
            splitter.take(piece, piece.length);
        }
        splitter.end();
        return lines;
    }
}
