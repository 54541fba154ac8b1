package dev.firsttry.workflow.gitlab;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "90 | PT90S",
                "10m | PT10M",
                "1h 30m | PT1H30M",
                "2h20min | PT2H20M",
                "2 hrs 20 mins | PT2H20M",
                "3 hours 5 minutes | PT3H5M",
                "2 hours and 1 second | PT2H1S",
                "3 weeks, 2 days plus 1 hr | PT553H",
                "1.5h | PT1H30M",
                ".5 hours | PT30M",
                "1 week | PT168H",
                "2mo | PT1440H",
                "6 mos 1 day | PT4344H",
                "1 yr | PT8766H",
                "Two Days | PT48H",
                "day | PT24H",
                "3:41:59 | PT3H41M59S",
                "1:30 | PT1M30S",
            })
    void durations(String text, Duration expected) {
        assertThat(Durations.parse(text)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "1 fortnight", "h1", "never", "1:2:3:4:5", "-1 day", "1 day ago"})
    void what_is_no_duration_is_none(String text) {
        assertThat(Durations.parse(text)).isEmpty();
    }
}
