package dev.firsttry.execution.tool;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionRangeTest {

    @ParameterizedTest
    @CsvSource({
        "20, 20.1.0, true",
        "20, 2.0.0, false",
        "v20.1, 20.1.7, true",
        "20.x, 20.9.1, true",
        "x, 1.2.3, true",
        "3.1, 3.11.0, false",
        "^20.1, 20.9.0, true",
        "^20.1, 20.0.9, false",
        "^20.1, 21.0.0, false",
        "^0.2.3, 0.2.9, true",
        "^0.2.3, 0.3.0, false",
        "~3.9.2, 3.9.10, true",
        "~3.9.2, 3.10.0, false",
        ">=18, 22.0.0, true",
        ">=18 <21, 20.99.1, true",
        ">=18 <21, 21.0.0, false",
        ">18, 18.2.0, false",
        "<=18, 18.9.0, true",
        "16 || 18, 18.0.1, true",
        "16 || 18, 17.0.1, false",
    })
    void contains(String range, String version, boolean expected) {
        assertThat(VersionRange.parse(range).orElseThrow().contains(version)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lts/*", "latest", "", "20 || ", "pypy-3.9"})
    void what_is_no_range_is_none(String text) {
        assertThat(VersionRange.parse(text)).isEmpty();
    }
}
