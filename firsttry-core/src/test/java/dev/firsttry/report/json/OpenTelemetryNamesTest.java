package dev.firsttry.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.firsttry.event.Recorded;
import dev.firsttry.report.AnyEvent;
import dev.firsttry.report.Sample;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.AttributeType;
import io.opentelemetry.semconv.incubating.CicdIncubatingAttributes;
import io.opentelemetry.semconv.incubating.CicdIncubatingAttributes.CicdPipelineResultIncubatingValues;
import io.opentelemetry.semconv.incubating.CicdIncubatingAttributes.CicdPipelineRunStateIncubatingValues;
import io.opentelemetry.semconv.incubating.CicdIncubatingAttributes.CicdPipelineTaskRunResultIncubatingValues;
import io.opentelemetry.semconv.incubating.VcsIncubatingAttributes;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Holds the fields of an event line that follow OpenTelemetry's semantic conventions to its own library of names. */
class OpenTelemetryNamesTest {

    private static final Map<String, AttributeType> NAMES = new HashMap<>();
    private static final Map<String, Set<String>> VALUES = Map.of(
            "cicd.pipeline.result", constants(CicdPipelineResultIncubatingValues.class),
            "cicd.pipeline.run.state", constants(CicdPipelineRunStateIncubatingValues.class),
            "cicd.pipeline.task.run.result", constants(CicdPipelineTaskRunResultIncubatingValues.class));

    static {
        names(CicdIncubatingAttributes.class);
        names(VcsIncubatingAttributes.class);
    }

    @Property(tries = 300)
    void every_name_and_value_is_known(@ForAll("events") Recorded event) throws IOException {
        assertThat(strangers(EventJson.write(event, "run-1"))).isEmpty();
    }

    @Provide
    Arbitrary<Recorded> events() {
        return AnyEvent.recorded();
    }

    @Test
    void a_run_says_in_these_words_what_it_is() throws IOException {
        var used = new TreeSet<String>();
        for (Recorded event : Sample.full().events()) {
            fields(EventJson.write(event, "run-1")).forEach(field -> used.add(field.getKey()));
        }
        assertThat(used)
                .containsExactly(
                        "cicd.pipeline.name",
                        "cicd.pipeline.result",
                        "cicd.pipeline.run.id",
                        "cicd.pipeline.run.state",
                        "cicd.pipeline.task.name",
                        "cicd.pipeline.task.run.id",
                        "cicd.pipeline.task.run.result",
                        "vcs.ref.head.name",
                        "vcs.ref.head.revision");
    }

    @Test
    void a_name_or_a_value_of_our_own_would_be_seen() throws IOException {
        assertThat(strangers("{\"cicd.pipeline.outcome\":\"success\",\"cicd.pipeline.result\":\"good\",\"vcs.x\":1}"))
                .containsExactly("cicd.pipeline.outcome", "cicd.pipeline.result = good", "vcs.x");
    }

    private static List<String> strangers(String line) throws IOException {
        List<String> strangers = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : fields(line)) {
            String name = field.getKey();
            JsonNode value = field.getValue();
            if (NAMES.get(name) != AttributeType.STRING || !value.isTextual()) {
                strangers.add(name);
            } else if (VALUES.containsKey(name) && !VALUES.get(name).contains(value.asText())) {
                strangers.add(name + " = " + value.asText());
            }
        }
        return strangers;
    }

    private static List<Map.Entry<String, JsonNode>> fields(String line) throws IOException {
        return new ObjectMapper()
                .readTree(line).properties().stream()
                        .filter(field -> field.getKey().startsWith("cicd.")
                                || field.getKey().startsWith("vcs."))
                        .toList();
    }

    private static void names(Class<?> attributes) {
        for (Field field : attributes.getFields()) {
            if (value(field) instanceof AttributeKey<?> key) {
                NAMES.put(key.getKey(), key.getType());
            }
        }
    }

    private static Set<String> constants(Class<?> values) {
        var constants = new TreeSet<String>();
        for (Field field : values.getFields()) {
            constants.add(String.valueOf(value(field)));
        }
        return constants;
    }

    private static Object value(Field field) {
        assertThat(Modifier.isStatic(field.getModifiers())).isTrue();
        try {
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
