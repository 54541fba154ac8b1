package dev.firsttry.report.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.firsttry.event.Event;
import dev.firsttry.event.Recorded;
import dev.firsttry.finding.FirstTryException;
import dev.firsttry.report.AnyEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventJsonTest {

    @Property
    void what_was_written_is_read_back(@ForAll("events") Recorded event) {
        assertThat(EventJson.parse(EventJson.write(event))).isEqualTo(event);
    }

    @Property(tries = 200)
    void a_line_survives_a_file_in_any_character_set(@ForAll("events") Recorded event) {
        String line = EventJson.write(event, "run");
        assertThat(line).doesNotContain("\n", "\r");
        assertThat(new String(line.getBytes(StandardCharsets.US_ASCII), StandardCharsets.US_ASCII))
                .isEqualTo(line);
    }

    @Provide
    Arbitrary<Recorded> events() {
        return AnyEvent.recorded();
    }

    @Test
    void every_event_of_the_sealed_interface_has_a_name() {
        assertThat(Arrays.stream(Event.class.getPermittedSubclasses()))
                .allSatisfy(type -> assertThat(EventType.named(EventType.nameOf(type.asSubclass(Event.class))))
                        .contains(type.asSubclass(Event.class)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{}",
                "{\"schemaVersion\":2,\"@timestamp\":\"2026-11-23T00:00:00Z\",\"firsttry\":{\"type\":\"task-started\",\"id\":\"a\"}}",
                "{\"schemaVersion\":1,\"@timestamp\":\"yesterday\",\"firsttry\":{\"type\":\"task-started\",\"id\":\"a\"}}",
                "{\"schemaVersion\":1,\"@timestamp\":\"2026-11-23T00:00:00Z\",\"firsttry\":{\"type\":\"task-startled\",\"id\":\"a\"}}",
                "{\"schemaVersion\":1,\"@timestamp\":\"2026-11-23T00:00:00Z\",\"firsttry\":{\"type\":\"task-started\"}}",
                "{\"schemaVersion\":1,\"@timestamp\":\"2026-11-23T00:00:00Z\",\"firsttry\":{\"type\":\"task-started\",\"id\":null}}",
                "{\"schemaVersion\":1,\"@timestamp\":\"2026-11-23T00:00:00Z\",\"firsttry\":{\"type\":\"task-started\",\"id\":\"a\",\"x\":1}}",
                "{\"schemaVersion\":1,\"@timestamp\":\"2026-11-23T00:00:00Z\",\"firsttry\":{\"type\":\"cache-failed\",\"rule\":1,\"message\":\"\"}}",
                "{\"schemaVersion\":1,\"@timestamp\":\"2026-11-23T00:00:00Z\",\"firsttry\":\"task-started\"}"
            })
    void anything_else_is_refused_with_its_rule(String line) {
        assertThatThrownBy(() -> EventJson.parse(line))
                .isInstanceOf(FirstTryException.class)
                .hasMessageStartingWith("[events/malformed] not an event line of FirstTry");
    }

    @Test
    void a_bad_line_is_named_with_file_and_line() {
        String good = EventJson.write(new Recorded(Instant.EPOCH, new Event.TaskStarted("a")));
        assertThatThrownBy(() -> EventJson.parseAll(List.of(good, "", "{\"cut"), "target/firsttry/events.jsonl"))
                .hasMessageEndingWith("(target/firsttry/events.jsonl:3)");
        assertThat(EventJson.parseAll(List.of(good, "", good), "x")).hasSize(2);
    }

    @Test
    void log_pipelines_find_the_fields_they_know() {
        String line = EventJson.write(new Recorded(Instant.EPOCH, new Event.TaskStarted("tests@orders")), "run-1");
        assertThat(line)
                .isEqualTo("{\"@timestamp\":\"1970-01-01T00:00:00Z\",\"log.level\":\"info\","
                        + "\"message\":\"tests@orders started\",\"ecs.version\":\"8.11.0\",\"event.kind\":\"event\","
                        + "\"event.module\":\"firsttry\",\"event.dataset\":\"firsttry.events\","
                        + "\"event.action\":\"task-started\",\"event.category\":[\"process\"],\"event.type\":[\"start\"],"
                        + "\"cicd.pipeline.run.id\":\"run-1\",\"cicd.pipeline.task.name\":\"tests@orders\","
                        + "\"cicd.pipeline.task.run.id\":\"tests@orders\",\"schemaVersion\":1,"
                        + "\"firsttry\":{\"type\":\"task-started\",\"id\":\"tests@orders\"}}");
    }
}
