package dev.firsttry.policy.init;

import static dev.firsttry.policy.Policies.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.policy.CheckName;
import dev.firsttry.policy.CheckRule;
import dev.firsttry.policy.read.LoadedPolicy;
import java.util.List;
import org.junit.jupiter.api.Test;

class FirstPolicyTest {

    @Test
    void a_project_with_everything_is_held_to_it() {
        ProjectFacts facts =
                new ProjectFacts("orders & more", List.of("checkstyle", "pmd"), true, 73, 120, true, true, true, true);
        FirstPolicy first = FirstPolicy.of(facts, "policies/first.json", "1.2.3");
        LoadedPolicy loaded = json(first.json());
        assertThat(loaded.policy().checks().enabled())
                .extracting(CheckRule::name)
                .containsExactly(
                        CheckName.LINTING,
                        CheckName.TESTS,
                        CheckName.SECURITY_SCAN,
                        CheckName.COVERAGE,
                        CheckName.COMMIT_VALIDATION,
                        CheckName.CI_PARITY);
        assertThat(loaded.policy().checks().coverage().minPercent()).isEqualTo(73);
        assertThat(loaded.policy().checks().tests().minCount()).isEqualTo(120);
        assertThat(loaded.policy().checks().ciParity().required()).isFalse();
        assertThat(loaded.policy().locked()).isTrue();
        assertThat(first.pomSnippet())
                .contains("<policySha256>" + loaded.sha256() + "</policySha256>")
                .contains("<policy>policies/first.json</policy>")
                .contains("<version>1.2.3</version>");
    }

    @Test
    void a_bare_project_owes_tests_and_no_secrets() {
        ProjectFacts facts = new ProjectFacts("", List.of(), false, 0, 0, false, false, false, false);
        LoadedPolicy loaded = json(FirstPolicy.of(facts, "p.json", "1").json());
        assertThat(loaded.policy().checks().enabled())
                .extracting(CheckRule::name)
                .containsExactly(CheckName.TESTS, CheckName.SECURITY_SCAN);
        assertThat(loaded.policy().name()).isEmpty();
    }
}
