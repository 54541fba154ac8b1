package dev.firsttry.check.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.check.Rating;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CvssRatingTest {

    @ParameterizedTest
    @CsvSource({
        "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H, CRITICAL",
        "CVSS:3.0/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N, MEDIUM",
        "CVSS:3.0/AV:L/AC:H/PR:H/UI:R/S:U/C:L/I:N/A:N, LOW",
        "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N, CRITICAL",
        "CVSS:4.0/AV:L/AC:L/AT:P/PR:N/UI:P/VC:L/VI:N/VA:N/SC:N/SI:N/SA:N, LOW",
        "AV:N/AC:L/Au:N/C:P/I:P/A:P, HIGH"
    })
    void every_version_is_rated(String vector, Rating rating) {
        assertThat(CvssRating.of(vector)).contains(rating);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "rubbish",
                "CVSS:9.9/AV:N",
                "CVSS:3.1/AV:N/AC:L",
                "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:N",
                "CVSS:4.0/AV:X"
            })
    void what_is_no_vector_or_scores_nothing_is_unknown(String vector) {
        assertThat(CvssRating.of(vector)).isEmpty();
    }
}
