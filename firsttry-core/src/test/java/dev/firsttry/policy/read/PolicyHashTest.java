package dev.firsttry.policy.read;

import static dev.firsttry.policy.Policies.headlines;
import static dev.firsttry.policy.Policies.json;
import static dev.firsttry.policy.Policies.loader;
import static dev.firsttry.policy.Policies.read;
import static dev.firsttry.policy.Policies.yaml;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Equal values have equal hashes however they are written; different values never, whatever the trick. */
class PolicyHashTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Property(tries = 50)
    void key_order_white_space_and_yaml_do_not_matter(@ForAll long seed) throws Exception {
        String text = Files.readString(Path.of("../policies/enterprise-strict.json"));
        JsonNode shuffled = shuffle(JSON.readTree(text), new Random(seed));
        String hash = json(text).sha256().hex();
        assertThat(json(shuffled.toString()).sha256().hex()).isEqualTo(hash);
        assertThat(json(shuffled.toPrettyString()).sha256().hex()).isEqualTo(hash);
        assertThat(yaml(shuffled.toPrettyString()).sha256().hex()).isEqualTo(hash);
    }

    @Test
    void the_same_number_written_differently_is_the_same() {
        assertThat(List.of(coverage("80"), coverage("80.0"), coverage("8e1"), coverage("800E-1")))
                .containsOnly(coverage("80"));
        assertThat(coverage("80.000001")).isNotEqualTo(coverage("80"));
    }

    @Test
    void escapes_are_the_characters_that_they_mean() {
        assertThat(json("{\"name\":\"\\u0061\\/\\ud83d\\ude00\"}").sha256())
                .isEqualTo(json("{\"name\":\"a/\ud83d\ude00\"}").sha256());
    }

    @Test
    void letters_that_look_alike_are_different() {
        var hashes = List.of("\u00e9", "e\u0301", "\u0430", "a", "\uff41", "a\u200b", "a ").stream()
                .map(name -> json("{\"name\":\"" + name + "\"}").sha256())
                .toList();
        assertThat(hashes).doesNotHaveDuplicates();
    }

    @Test
    void a_list_in_another_order_is_another_value() {
        assertThat(json("{\"checks\":{\"linting\":{\"tools\":[\"pmd\",\"checkstyle\"]}}}")
                        .sha256())
                .isNotEqualTo(json("{\"checks\":{\"linting\":{\"tools\":[\"checkstyle\",\"pmd\"]}}}")
                        .sha256());
    }

    @Test
    void an_explicit_default_is_another_value_than_none() {
        assertThat(json("{\"locked\":false}").sha256()).isNotEqualTo(json("{}").sha256());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "80.00000000000000001",
                "79.999999999999999999",
                "9007199254740993",
                "1e400",
                "1e-400",
                "80.0000000000000000000000000000000000000000000000001",
                "12345678901234567890"
            })
    void a_number_that_readers_could_round_is_refused(String number) {
        assertThat(headlines(read("p.json", "{\"checks\":{\"coverage\":{\"min_percent\":" + number + "}}}")))
                .isNotEmpty();
    }

    @Test
    void other_tricks_are_refused() {
        assertRefused("p.json", "{\"name\":\"\\ud800\"}");
        assertRefused("p.json", "{\"checks\":{\"tests\":{\"min_count\":1,\"min_count\":0}}}");
        assertRefused("p.json", "{\"locked\":true,\"\\u006cocked\":false}");
        assertRefused("p.json", "{\"locked\":true} {\"locked\":false}");
        assertRefused("p.json", "{\"locked\":true,}");
        assertRefused("p.json", "{/* */\"locked\":true}");
        assertRefused("p.json", "{\"name\":\"a\u0000b\"}");
        assertRefused("p.json", "{\"checks\":{\"coverage\":{\"min_percent\":NaN}}}");
        assertRefused("p.yml", "checks: {coverage: {min_percent: .nan}}");
        assertRefused("p.yml", "checks: {coverage: {min_percent: .inf}}");
        assertRefused("p.yml", "locked: true\n---\nlocked: false\n");
        assertRefused("p.yml", "locked: true\nlocked: false\n");
        assertRefused("p.yml", "locked: !!str true\n");
        assertRefused("p.yml", "locked: yes\n");
        assertRefused("p.yml", "<<: {locked: true}\n");
        byte[] latin1 = "{\"name\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(headlines(loader(Path.of("")).load(new PolicySource("p.json", latin1))))
                .isNotEmpty();
    }

    private static void assertRefused(String name, String text) {
        assertThat(headlines(read(name, text))).as(text).isNotEmpty();
    }

    private static String coverage(String number) {
        return json("{\"checks\":{\"coverage\":{\"min_percent\":" + number + "}}}")
                .sha256()
                .hex();
    }

    private static JsonNode shuffle(JsonNode node, Random random) {
        if (!node.isObject()) {
            return node;
        }
        List<Map.Entry<String, JsonNode>> fields = new ArrayList<>(node.properties());
        Collections.shuffle(fields, random);
        ObjectNode shuffled = JSON.createObjectNode();
        fields.forEach(field -> shuffled.set(field.getKey(), shuffle(field.getValue(), random)));
        return shuffled;
    }
}
