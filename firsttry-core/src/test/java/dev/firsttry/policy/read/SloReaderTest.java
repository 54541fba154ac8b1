package dev.firsttry.policy.read;

import static dev.firsttry.policy.Policies.headlines;
import static dev.firsttry.policy.Policies.json;
import static dev.firsttry.policy.Policies.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.policy.PolicyOrder;
import dev.firsttry.policy.SloExemption;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SloReaderTest {

    private static final String UNTIL = "\"reason\":\"r\",\"expires\":\"2027-01-31\"";

    @Test
    void an_exemption_says_what_why_and_how_long() {
        LocalDate expires = LocalDate.of(2027, 1, 31);
        assertThat(json(policy("{\"from\":\"2027-01-01\",\"to\":\"2027-01-02\"," + UNTIL + "}"))
                        .policy()
                        .performanceSlo()
                        .exemptions())
                .containsExactly(
                        new SloExemption(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 2), "", "", "r", expires));
        assertThat(json(policy("{\"runner_class\":\"linux-*\",\"task\":\"tests@*\"," + UNTIL + "}"))
                        .policy()
                        .performanceSlo()
                        .exemptions())
                .containsExactly(new SloExemption(LocalDate.MIN, LocalDate.MAX, "linux-*", "tests@*", "r", expires));
    }

    @Test
    void what_would_exempt_everything_or_for_ever_is_refused() {
        assertThat(headlines(read("p.json", policy("{\"task\":\"a\"}"))))
                .hasSize(2)
                .anySatisfy(line -> assertThat(line).contains("performance_slo.exemptions[].reason is missing"))
                .anySatisfy(line -> assertThat(line).contains("performance_slo.exemptions[].expires is missing"));
        assertThat(headlines(read("p.json", policy("{" + UNTIL + "}"))))
                .singleElement()
                .asString()
                .contains("must say which runs are exempt: from and to, runner_class or task");
        assertThat(headlines(read("p.json", policy("{\"from\":\"2027-01-01\"," + UNTIL + "}"))))
                .singleElement()
                .asString()
                .contains("must have both from and to, or neither");
        assertThat(headlines(read("p.json", policy("{\"from\":\"2027-01-02\",\"to\":\"2027-01-01\"," + UNTIL + "}"))))
                .singleElement()
                .asString()
                .contains("ends before it begins: to is 2027-01-01 and from is 2027-01-02");
        assertThat(headlines(read("p.json", policy("{\"task\":\"a\",\"until\":1," + UNTIL + "}"))))
                .singleElement()
                .asString()
                .contains("there is no field performance_slo.exemptions[].until");
    }

    @Test
    void fewer_exemptions_are_tighter() {
        String one = "{\"task\":\"a\"," + UNTIL + "}";
        String two = one + ",{\"task\":\"b\"," + UNTIL + "}";
        String longer = "{\"task\":\"a\",\"reason\":\"r\",\"expires\":\"2027-02-01\"}";
        assertThat(tightens(two, one)).isTrue();
        assertThat(tightens(two, "")).isTrue();
        assertThat(tightens(one, two)).isFalse();
        assertThat(tightens("", one)).isFalse();
        assertThat(tightens(one, longer)).isFalse();
        assertThat(PolicyOrder.loosened(
                        json(policy("")).policy(), json(policy(one)).policy()))
                .singleElement()
                .satisfies(
                        loosened -> assertThat(loosened.offered().words()).isEqualTo("[task a until 2027-01-31 (r)]"));
    }

    private static boolean tightens(String parent, String child) {
        return PolicyOrder.isAtLeast(
                json(policy(parent)).policy(), json(policy(child)).policy());
    }

    private static String policy(String exemptions) {
        return "{\"performance_slo\":{\"exemptions\":[" + exemptions + "]}}";
    }
}
