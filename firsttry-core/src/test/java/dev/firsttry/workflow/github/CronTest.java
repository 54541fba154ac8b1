package dev.firsttry.workflow.github;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CronTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "* * * * *",
                "*/15 0 1 1 0",
                "5,35 8-18 * JAN-mar MON-FRI",
                "0-30/5,45 */2 1,15 * 7",
                "20/15  04 * * Sun,3-5"
            })
    void what_the_service_reads_is_taken(String text) {
        assertThat(Cron.fault(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@daily | not 1",
                "0 0 * * | not 4",
                "0 0 0 * * * | not 6",
                "60 0 * * * | '60' as minute",
                "0 24 * * * | '24' as hour",
                "0 0 0 * * | '0' as day of the month",
                "0 0 * 13 * | '13' as month",
                "0 0 * * 8 | '8' as day of the week",
                "mon 0 * * * | 'mon' as minute",
                "*/0 0 * * * | '*/0' as minute",
                "1/2/3 0 * * * | '1/2/3' as minute",
                "/5 0 * * * | '/5' as minute",
                "30-10 0 * * * | '30-10' as minute",
                "1-2-3 0 * * * | '1-2-3' as minute",
                "1,,2 0 * * * | '1,,2' as minute",
                "-1 0 * * * | '-1' as minute",
                "99999999999 0 * * * | '99999999999' as minute",
            })
    void what_it_does_not_read_is_told_by_field(String text, String told) {
        assertThat(Cron.fault(text))
                .hasValueSatisfying(fault -> assertThat(fault).contains(told));
    }
}
