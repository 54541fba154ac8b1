package dev.firsttry.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;

class JsonLogTest {

    private final List<String> lines = new ArrayList<>();
    private final JsonLog log = new JsonLog(
            new SystemStreamLog(), Clock.fixed(Instant.parse("2026-11-23T08:00:00Z"), ZoneOffset.UTC), lines::add);

    @Test
    void each_message_is_one_object_on_one_line() throws Exception {
        log.info("two\nlines");
        log.warn("careful");
        log.error("broken", new IllegalStateException("why"));
        assertThat(lines).hasSize(3).noneMatch(line -> line.contains("\n"));
        JsonNode first = new ObjectMapper().readTree(lines.get(0));
        assertThat(first.path("message").asText()).isEqualTo("two\nlines");
        assertThat(first.path("@timestamp").asText()).isEqualTo("2026-11-23T08:00:00Z");
        assertThat(first.path("log.level").asText()).isEqualTo("info");
        assertThat(lines.get(1)).contains("\"log.level\":\"warn\"");
        assertThat(lines.get(2)).contains("\"log.level\":\"error\"", "IllegalStateException: why");
    }

    @Test
    void what_maven_does_not_show_is_not_shown() {
        log.debug("details");
        assertThat(lines).isEmpty();
    }

    @Test
    void an_unknown_format_is_an_error() {
        assertThatThrownBy(() -> LogFormat.named("xml")).hasMessageContaining("[usage/log-format]");
    }
}
