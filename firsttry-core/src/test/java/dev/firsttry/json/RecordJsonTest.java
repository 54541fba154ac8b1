package dev.firsttry.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RecordJsonTest {

    enum Colour {
        RED,
        DARK_RED
    }

    record Inner(String text) {
        Inner {
            Objects.requireNonNull(text);
            if (text.equals("refused")) {
                throw new IllegalArgumentException("not this one");
            }
        }
    }

    record Outer(
            int small,
            long large,
            double number,
            boolean truth,
            Colour colour,
            Instant at,
            Duration lasted,
            List<Inner> inners,
            Map<String, List<String>> lists,
            SortedMap<String, Long> counts,
            Optional<Inner> maybe) {}

    private static Outer outer(String text, Optional<Inner> maybe) {
        return new Outer(
                -1,
                1L << 40,
                0.5,
                true,
                Colour.DARK_RED,
                Instant.EPOCH,
                Duration.ofMillis(1500),
                List.of(new Inner(text), new Inner("")),
                Map.of(text, List.of("a", "b")),
                new TreeMap<>(Map.of("n", 3L)),
                maybe);
    }

    @Property(tries = 300)
    void what_was_written_is_read_back(
            @ForAll String text, @ForAll int small, @ForAll long large, @ForAll double number, @ForAll boolean truth)
            throws Exception {
        Outer written = new Outer(
                small,
                large,
                number,
                truth,
                Colour.RED,
                Instant.EPOCH,
                Duration.ZERO,
                List.of(new Inner(text)),
                Map.of(text, List.of(text)),
                new TreeMap<>(Map.of(text, large)),
                Optional.of(new Inner(text)));
        String line = TreeText.line(RecordWriter.tree(written));
        assertThat(line).matches("\\p{ASCII}*").doesNotContain("\n");
        assertThat(RecordReader.read(TreeParser.parse(line), Outer.class)).isEqualTo(written);
    }

    @Property(tries = 300)
    void a_tree_is_the_one_that_jacksons_mapper_reads(@ForAll String text) throws Exception {
        String line = TreeText.line(RecordWriter.tree(outer(text, Optional.empty())));
        assertThat(TreeParser.parse(line)).isEqualTo(new ObjectMapper().readTree(line));
    }

    @Test
    void a_record_is_an_object_of_its_components() {
        assertThat(TreeText.line(RecordWriter.tree(outer("\u00e9", Optional.empty()))))
                .isEqualTo(
                        "{\"small\":-1,\"large\":1099511627776,\"number\":0.5,\"truth\":true,\"colour\":\"dark_red\","
                                + "\"at\":\"1970-01-01T00:00:00Z\",\"lasted\":\"PT1.5S\","
                                + "\"inners\":[{\"text\":\"\\u00E9\"},{\"text\":\"\"}],\"lists\":{\"\\u00E9\":[\"a\",\"b\"]},"
                                + "\"counts\":{\"n\":3}}");
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                arguments(
                        "\"small\":-1", "\"small\":\"-1\"", "small: expected a whole number of 32 bits, found string"),
                arguments("\"small\":-1", "\"small\":-1.0", "small: expected a whole number of 32 bits, found number"),
                arguments("\"small\":-1", "\"small\":4294967296", "small: expected a whole number of 32 bits"),
                arguments("\"small\":-1,", "", "the field 'small' is missing"),
                arguments("\"small\":-1", "\"small\":-1,\"more\":1", "unknown field 'more'"),
                arguments("\"small\":-1", "\"small\":-1,\"small\":-1", "Duplicate field 'small'"),
                arguments("\"large\":1099511627776", "\"large\":9223372036854775808", "large: expected a whole number"),
                arguments("\"number\":0.5", "\"number\":null", "number: expected a number, found null"),
                arguments("\"truth\":true", "\"truth\":1", "truth: expected true or false, found number"),
                arguments("dark_red", "DARK_RED", "colour: unknown word 'DARK_RED'"),
                arguments("1970-01-01T00:00:00Z", "yesterday", "at: 'yesterday' is no time"),
                arguments("PT1.5S", "1.5 s", "lasted: '1.5 s' is no time"),
                arguments("{\"text\":\"x\"}", "{\"text\":null}", "inners[0].text: expected a text, found null"),
                arguments("{\"text\":\"x\"}", "{\"text\":\"refused\"}", "not this one"),
                arguments("{\"text\":\"x\"}", "[]", "inners[0]: expected an object, found array"),
                arguments("[\"a\",\"b\"]", "[\"a\",2]", "lists.x[1]: expected a text, found number"),
                arguments("[\"a\",\"b\"]", "{}", "lists.x: expected an array, found object"),
                arguments("{\"n\":3}", "[3]", "counts: expected an object, found array"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void anything_else_is_refused_where_it_stands(String good, String bad, String message) {
        String line = TreeText.line(RecordWriter.tree(outer("x", Optional.empty())));
        assertThat(line).contains(good);
        assertThatThrownBy(() -> RecordReader.read(TreeParser.parse(line.replace(good, bad)), Outer.class))
                .isInstanceOf(MalformedJsonException.class)
                .hasMessageContaining(message);
    }

    @Test
    void text_that_is_not_one_value_is_refused() {
        for (String text :
                List.of("", " ", "{", "[1", "{} {}", "{}x", "{'a':1}", "[".repeat(100_000), "1e", "\"\u0001\"")) {
            assertThatThrownBy(() -> TreeParser.parse(text))
                    .as(text.substring(0, Math.min(9, text.length())))
                    .isInstanceOf(MalformedJsonException.class);
        }
        for (String text : List.of("1", "null", "\"a\"", "true")) {
            assertThatThrownBy(() -> TreeParser.document(text))
                    .isInstanceOf(MalformedJsonException.class)
                    .hasMessage("neither an object nor an array");
        }
    }

    @Test
    void a_value_without_json_is_a_fault_of_the_programme() {
        record Odd(Object value) {}
        assertThatThrownBy(() -> RecordWriter.tree(new Odd('c'))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_text_that_is_no_json_is_named_by_its_place() {
        assertThatThrownBy(() -> TreeParser.parse("{\n  \"a\": 1,,\n}"))
                .isInstanceOfSatisfying(MalformedJsonException.class, fault -> {
                    assertThat(fault.line()).isEqualTo(2);
                    assertThat(fault.column()).isEqualTo(10);
                });
        assertThatThrownBy(() -> TreeParser.parse(""))
                .isInstanceOfSatisfying(
                        MalformedJsonException.class,
                        fault -> assertThat(fault.line()).isZero());
    }
}
