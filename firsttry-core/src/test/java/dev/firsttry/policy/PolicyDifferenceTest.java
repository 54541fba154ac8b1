package dev.firsttry.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PolicyDifferenceTest {

    @Test
    void names_every_field_that_changed() {
        String before = Policies.json(
                        "{\"name\":\"n\",\"checks\":{\"coverage\":{\"min_percent\":80},\"tests\":{}},\"locked\":true}")
                .canonical();
        String after = Policies.json(
                        "{\"name\":\"n\",\"checks\":{\"coverage\":{\"min_percent\":70},\"ci_parity\":{}},\"locked\":true}")
                .canonical();
        assertThat(PolicyDifference.of(before, after))
                .extracting(PolicyDifference.Change::toString)
                .containsExactly(
                        "checks.ci_parity: (not written) -> {}",
                        "checks.coverage.min_percent: 80 -> 70",
                        "checks.tests: {} -> (not written)");
        assertThat(PolicyDifference.of(before, before)).isEmpty();
    }
}
