package dev.firsttry.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.document.DocumentResult.Documents;
import dev.firsttry.document.DocumentResult.Duplicated;
import dev.firsttry.document.DocumentResult.Faulty;
import dev.firsttry.document.Node.Mapping;
import dev.firsttry.document.Node.Scalar;
import dev.firsttry.document.Node.Sequence;
import dev.firsttry.finding.Fault;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentReaderTest {

    @Test
    void on_is_a_key_like_any_other_for_github() {
        Mapping root = (Mapping) one(Dialect.GITHUB, "on: push\njobs: {}\n");
        assertThat(root.entries()).extracting(entry -> entry.key().text()).containsExactly("on", "jobs");
        assertThat(root.get("on")).map(node -> ((Scalar) node).value()).contains(new ScalarValue.Text("push"));
    }

    @ParameterizedTest
    @CsvSource({
        "3.10, Real[value=3.1]",
        "0x1F, Int[value=31]",
        "0o17, Int[value=15]",
        "017, Int[value=17]",
        "1e3, Real[value=1000.0]",
        ".inf, Real[value=Infinity]",
        "-.INF, Real[value=-Infinity]",
        ".nan, Real[value=NaN]",
        "yes, Text[value=yes]",
        "off, Text[value=off]",
        "True, Bool[value=true]",
        "tRUE, Text[value=tRUE]",
        "~, Null[]",
        "NULL, Null[]",
        "12:30, Text[value=12:30]",
        "1_000, Text[value=1_000]",
        ".e1, Text[value=.e1]",
        "2020-01-01, Text[value=2020-01-01]",
    })
    void github_resolves_by_the_core_schema(String written, String understood) {
        assertThat(((Scalar) one(Dialect.GITHUB, written)).value()).hasToString(understood);
        assertThat(((Scalar) one(Dialect.GITHUB, written)).text()).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "yes, Bool[value=true]",
        "On, Bool[value=true]",
        "OFF, Bool[value=false]",
        "y, Text[value=y]",
        "017, Int[value=15]",
        "0b101, Int[value=5]",
        "1_000, Int[value=1000]",
        "12:30, Int[value=750]",
        "3.10, Real[value=3.1]",
        "., Text[value=.]",
        "null, Null[]",
        "0o17, Text[value=0o17]",
    })
    void gitlab_resolves_as_psych_does(String written, String understood) {
        assertThat(((Scalar) one(Dialect.GITLAB, written)).value()).hasToString(understood);
    }

    @Test
    void quoted_scalars_are_text() {
        Scalar scalar = (Scalar) one(Dialect.GITHUB, "'3.10'");
        assertThat(scalar.quoted()).isTrue();
        assertThat(scalar.value()).isEqualTo(new ScalarValue.Text("3.10"));
    }

    @Test
    void locations_count_lines_and_columns_from_one() {
        Mapping root = (Mapping) one(Dialect.GITHUB, "\uFEFFa:\n  - \uD83D\uDE00: x\r\n    b: *c\n".replace("*c", "y"));
        Sequence list = (Sequence) root.get("a").orElseThrow();
        Mapping item = (Mapping) list.items().get(0);
        assertThat(item.location()).hasToString("f.yml:2:5");
        assertThat(item.entries().get(0).value().location()).hasToString("f.yml:2:8");
        assertThat(item.entries().get(1).key().location()).hasToString("f.yml:3:5");
    }

    @Test
    void an_alias_is_the_anchored_node() {
        Mapping root = (Mapping) one(Dialect.GITHUB, "a: &x [1, 2]\nb: *x\n");
        assertThat(root.get("b")).isEqualTo(root.get("a"));
    }

    @Test
    void merge_keys_are_plain_keys_for_github_and_merge_for_gitlab() {
        String text = "a: &x {k: 1, l: 2}\nb:\n  <<: *x\n  k: 3\n";
        assertThat(keys(one(Dialect.GITHUB, text), "b")).containsExactly("<<", "k");
        assertThat(keys(one(Dialect.GITLAB, text), "b")).containsExactly("k", "l");
        Mapping merged =
                (Mapping) ((Mapping) one(Dialect.GITLAB, text)).get("b").orElseThrow();
        assertThat(((Scalar) merged.get("k").orElseThrow()).text()).isEqualTo("3");
    }

    @Test
    void of_several_merged_mappings_the_first_wins() {
        Mapping root = (Mapping) one(Dialect.GITLAB, "{<<: [{k: 1}, {k: 2, l: 2}]}");
        assertThat(root.entries())
                .extracting(entry -> entry.key().text() + ((Scalar) entry.value()).text())
                .containsExactly("k1", "l2");
    }

    @Test
    void local_tags_are_kept_for_gitlab_and_refused_for_github() {
        Mapping root = (Mapping) one(Dialect.GITLAB, "script: !reference [.a, script]\n");
        assertThat(root.get("script").orElseThrow().tag()).isEqualTo("!reference");
        assertThat(faults(Dialect.GITHUB, "script: !reference [.a, script]\n"))
                .extracting(Fault::toString)
                .containsExactly("bad-yaml: tag '!reference' is not known here (f.yml:1:9)");
    }

    @Test
    void core_tags_are_understood() {
        assertThat(((Scalar) one(Dialect.GITHUB, "!!str 12")).value()).isEqualTo(new ScalarValue.Text("12"));
        assertThat(((Scalar) one(Dialect.GITHUB, "!!int 12")).value())
                .isEqualTo(new ScalarValue.Int(BigInteger.valueOf(12)));
        assertThat(faults(Dialect.GITHUB, "!!int '12'")).hasSize(1);
        assertThat(faults(Dialect.GITHUB, "!!int x")).hasSize(1);
    }

    @Test
    void a_document_whose_only_fault_are_duplicates_can_still_be_looked_at() {
        DocumentResult result = read(Dialect.GITHUB, "a: 1\nA: 2\n");
        assertThat(result)
                .isInstanceOfSatisfying(
                        Duplicated.class,
                        found -> assertThat(found.documents())
                                .singleElement()
                                .isInstanceOfSatisfying(
                                        Node.Mapping.class,
                                        mapping -> assertThat(mapping.entries()).hasSize(1)));
        assertThat(read(Dialect.GITHUB, "a: 1\nA: !odd 2\n")).isInstanceOf(Faulty.class);
    }

    @Test
    void every_duplicate_key_is_reported_and_case_matters_only_elsewhere() {
        String text = "a: 1\nA: 2\nb: {c: 1, c: 2}\n";
        assertThat(faults(Dialect.GITHUB, text))
                .extracting(Fault::toString)
                .containsExactly(
                        "duplicate: key 'A' is already defined in line 1 (f.yml:2:1)",
                        "duplicate: key 'c' is already defined in line 3 (f.yml:3:11)");
        assertThat(faults(Dialect.PLAIN_YAML, text)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a:\n\t- b",
                "a: [",
                "a: 'x",
                "? [a]\n: b",
                "a: *b",
                "&a [*a]",
                "a\u0000b",
                ": x",
                "{",
                "%YAML 3.0\n---\na"
            })
    void bad_yaml_is_one_fault_with_a_place(String text) {
        List<Fault> faults = faults(Dialect.GITHUB, text);
        assertThat(faults).hasSize(1);
        assertThat(faults.get(0).location().line()).isPositive();
        assertThat(faults.get(0).location().column()).isPositive();
    }

    @Test
    void aliases_are_refused_where_nothing_may_hide() {
        assertThat(faults(Dialect.PLAIN_YAML, "a: &x 1\nb: *x\n")).hasSize(1);
    }

    @Test
    void a_bomb_of_aliases_is_refused() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x]\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("a%d: &a%d [%s]\n"
                    .formatted(
                            i,
                            i,
                            String.join(
                                    ",",
                                    List.of(("*a" + (i - 1) + " ,").repeat(9).split(",")))));
        }
        assertThat(faults(Dialect.GITHUB, bomb.toString()))
                .singleElement()
                .asString()
                .contains("once every alias");
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void nesting_is_bounded(Dialect dialect) {
        String deep = "[".repeat(50) + "]".repeat(50);
        assertThat(read(dialect, deep)).isInstanceOf(Documents.class);
        assertThat(faults(dialect, "[" + deep + "]")).singleElement().asString().contains("deeper than 50");
        assertThat(faults(dialect, "[".repeat(500_000))).hasSize(1);
    }

    @Test
    void nesting_counts_through_aliases() {
        String text = "a: &x " + "[".repeat(30) + "]".repeat(30) + "\nb: " + "[".repeat(30) + "*x" + "]".repeat(30);
        assertThat(faults(Dialect.GITHUB, text)).singleElement().asString().contains("deeper than 50");
    }

    @Test
    void size_and_encoding_are_checked() {
        assertThat(faults(Dialect.GITHUB, "#".repeat((1 << 20) + 1)))
                .singleElement()
                .asString()
                .contains("1048576");
        var result = DocumentReader.of(Dialect.GITHUB).read("f.yml", new byte[] {'a', ':', ' ', (byte) 0xC3, '\n'});
        assertThat(((Faulty) result).faults())
                .singleElement()
                .asString()
                .contains("0xC3")
                .contains("f.yml:1:4");
    }

    @Test
    void a_file_may_hold_no_document_or_several() {
        assertThat(((Documents) read(Dialect.GITLAB, "# nothing\n")).documents())
                .isEmpty();
        assertThat(((Documents) read(Dialect.GITLAB, "a: 1\n---\nb: 2\n")).documents())
                .hasSize(2);
        assertThat(DocumentReader.of(Dialect.GITHUB).readOne("f.yml", bytes("")))
                .isInstanceOf(Faulty.class);
        assertThat(DocumentReader.of(Dialect.GITHUB).readOne("f.yml", bytes("a\n---\nb")))
                .isInstanceOf(Faulty.class);
    }

    @Test
    void json_keeps_large_integers_exact() {
        Mapping root = (Mapping) one(Dialect.JSON, "{\"a\": 9007199254740993, \"b\": 1.0, \"c\": null}");
        assertThat(((Scalar) root.get("a").orElseThrow()).value())
                .isEqualTo(new ScalarValue.Int(new BigInteger("9007199254740993")));
        assertThat(root.get("b").orElseThrow().location()).hasToString("f.yml:1:30");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "{'a':1}", "[1,]", "{} x", "{\"a\":1,\"a\":2}", "NaN", "01", "// c\n1", "\"\u0001\""})
    void bad_json_is_one_fault(String text) {
        assertThat(faults(Dialect.JSON, text)).hasSize(1);
    }

    @Test
    void endless_digits_cost_no_time() {
        String digits = "9".repeat(1_000_000);
        for (Dialect dialect : Dialect.values()) {
            assertThat(((Scalar) one(dialect, digits)).value()).hasToString("Real[value=Infinity]");
        }
    }

    private static List<String> keys(Node root, String name) {
        Mapping inner = (Mapping) ((Mapping) root).get(name).orElseThrow();
        return inner.entries().stream().map(entry -> entry.key().text()).toList();
    }

    private static Node one(Dialect dialect, String text) {
        DocumentResult result = DocumentReader.of(dialect).readOne("f.yml", bytes(text));
        assertThat(result).isInstanceOf(Documents.class);
        return ((Documents) result).documents().get(0);
    }

    private static List<Fault> faults(Dialect dialect, String text) {
        return read(dialect, text).fold(new DocumentResult.Cases<>() {
            @Override
            public List<Fault> documents(List<Node> documents) {
                throw new AssertionError("nothing is wrong with " + documents);
            }

            @Override
            public List<Fault> faulty(List<Fault> faults) {
                return faults;
            }
        });
    }

    private static DocumentResult read(Dialect dialect, String text) {
        return DocumentReader.of(dialect).read("f.yml", bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
