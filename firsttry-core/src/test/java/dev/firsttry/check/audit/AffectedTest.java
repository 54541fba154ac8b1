package dev.firsttry.check.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The traps of Maven's order of versions and of OSV's ranges. */
class AffectedTest {

    @ParameterizedTest
    @CsvSource({
        "0.1, true",
        "1.4.9, true",
        "1.5-SNAPSHOT, true",
        "1.5-rc1, true",
        "1.5, false",
        "1.9, false",
        "2.0, true",
        "2.3, true",
        "2.3.1, false",
        "9.9, true"
    })
    void events_come_in_any_order_the_last_affected_is_and_listed_versions_are_as_well(String version, boolean affected)
            throws IOException {
        assertThat(affects(
                        "[{\"fixed\":\"1.5\"},{\"introduced\":\"0\"},{\"introduced\":\"2.0\"},{\"last_affected\":\"2.3\"}]",
                        version))
                .isEqualTo(affected);
    }

    @ParameterizedTest
    @CsvSource({"31.1-android, true", "31.1-jre, true", "31.1, false", "32.0.0-android, true", "32.0.1-jre, false"})
    void qualifiers_of_a_vendor_sort_after_the_plain_version(String version, boolean affected) throws IOException {
        assertThat(affects("[{\"introduced\":\"31.1-android\"},{\"fixed\":\"32.0.1\"}]", version))
                .isEqualTo(affected);
    }

    @Test
    void a_time_stamped_snapshot_is_before_its_release() throws IOException {
        String fixedInTwo = "[{\"introduced\":\"0\"},{\"fixed\":\"2.0\"}]";
        assertThat(affects(fixedInTwo, "2.0-20260101.120000-7")).isTrue();
        assertThat(affects(fixedInTwo, "2.0-SNAPSHOT")).isTrue();
        assertThat(affects(fixedInTwo, "2.0")).isFalse();
    }

    @Test
    void the_nearest_fix_is_in_the_same_line_and_not_affected_itself() throws IOException {
        String twoLines = "[{\"introduced\":\"1.0\"},{\"fixed\":\"1.5\"},{\"introduced\":\"2.0\"},{\"fixed\":\"2.7\"}]";
        assertThat(read(twoLines).fixesAfter("1.2")).containsExactly("1.5", "2.7");
        assertThat(read(twoLines).fixesAfter("2.2")).containsExactly("2.7");
        assertThat(read("[{\"introduced\":\"0\"},{\"last_affected\":\"3\"}]").fixesAfter("1"))
                .isEmpty();
        assertThat(read("[{\"introduced\":\"0\"},{\"fixed\":\"9.9\"}]").fixesAfter("1"))
                .isEmpty();
    }

    private static boolean affects(String events, String version) throws IOException {
        return read(events).affects(version);
    }

    /** Lists 9.9 as well. */
    private static Affected read(String events) throws IOException {
        String json = Snapshots.advisory("X", "g:a", "HIGH", events)
                .replace("\"ranges\"", "\"versions\":[\"9.9\"],\"ranges\"");
        return AdvisoryReader.read(json.getBytes(StandardCharsets.UTF_8))
                .orElseThrow()
                .affected()
                .get(0);
    }
}
