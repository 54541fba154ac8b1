package dev.firsttry.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HumanTest {

    @ParameterizedTest
    @CsvSource({
        "-5, 0 ms",
        "0, 0 ms",
        "999, 999 ms",
        "1000, 1.0 s",
        "59949, 59.9 s",
        "59950, 1 min 00 s",
        "123456, 2 min 03 s",
        "3599499, 59 min 59 s",
        "3599500, 1 h 00 min",
        "3900000, 1 h 05 min"
    })
    void times_are_short_and_never_show_sixty_seconds(long ms, String text) {
        assertThat(Human.time(Duration.ofMillis(ms))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0, 0 B", "999, 999 B", "1000, 1.0 kB", "999949, 999.9 kB", "999950, 1.0 MB", "3104812, 3.1 MB"})
    void sizes_are_powers_of_a_thousand(long bytes, String text) {
        assertThat(Human.bytes(bytes)).isEqualTo(text);
    }

    @Test
    void extremes_do_not_overflow() {
        assertThat(Human.time(Duration.ofSeconds(Long.MAX_VALUE))).endsWith(" min");
        assertThat(Human.bytes(Long.MAX_VALUE)).endsWith(" TB");
        assertThat(Human.shortHash("abc")).isEqualTo("abc");
    }

    @Test
    void the_build_is_named_where_it_took_longer_than_the_gate() {
        assertThat(Human.gateAndBuild(Duration.ofMillis(2_300), Duration.ofMillis(26_600)))
                .isEqualTo("gate 2.3 s, build 26.6 s");
        assertThat(Human.gateAndBuild(Duration.ofMillis(30), Duration.ofMillis(30)))
                .isEqualTo("30 ms");
    }
}
