package dev.firsttry.policy.lock;

import static dev.firsttry.policy.Policies.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Violation;
import dev.firsttry.policy.Policies;
import dev.firsttry.policy.read.LoadedPolicy;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PolicyLockTest {

    private static final LoadedPolicy POLICY = json("{\"locked\":true}");

    @Test
    void the_pinned_policy_holds() {
        LockVerdict verdict = verify(POLICY, new PolicyPin(POLICY.sha256().hex(), "", "pom.xml:4"));
        assertThat(verdict.holds()).isTrue();
        assertThat(verdict.warnings()).isEmpty();
    }

    @Test
    void another_policy_is_a_mismatch_that_names_both_hashes_and_both_places() {
        LockVerdict verdict =
                verify(json("{\"locked\":false}"), new PolicyPin(POLICY.sha256().hex(), "", "pom.xml:4"));
        assertThat(verdict.holds()).isFalse();
        assertThat(verdict.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.rule()).isEqualTo("lock/hash-mismatch");
            assertThat(violation.message())
                    .contains(
                            "p.json",
                            POLICY.sha256().hex(),
                            "pom.xml:4",
                            json("{\"locked\":false}").sha256().hex());
        });
    }

    @Test
    void a_locked_policy_without_a_pin_is_a_warning() {
        LockVerdict verdict = verify(POLICY, PolicyPin.NONE);
        assertThat(verdict.holds()).isTrue();
        assertThat(verdict.warnings()).extracting(Finding::rule).containsExactly("lock/no-pin");
        assertThat(verify(json("{}"), PolicyPin.NONE).warnings()).isEmpty();
    }

    @Test
    void a_pin_that_is_no_hash_is_refused() {
        assertThat(verify(POLICY, new PolicyPin("${policy.sha256}", "", "")).violations())
                .extracting(Violation::rule)
                .containsExactly("lock/bad-pin");
    }

    private static LockVerdict verify(LoadedPolicy policy, PolicyPin pin) {
        return new PolicyLock(Policies.finder(Path.of("")), Optional.empty(), Instant.EPOCH).verify(policy, pin);
    }
}
