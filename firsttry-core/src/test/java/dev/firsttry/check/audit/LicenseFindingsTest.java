package dev.firsttry.check.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.check.dependency.Dependency;
import dev.firsttry.check.dependency.FixedDependencies;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Severity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LicenseFindingsTest {

    private final FixedDependencies source = new FixedDependencies();

    @Test
    void a_denied_licence_is_an_error_that_names_who_brings_it_in() {
        source.license("g:a:1", "GNU General Public License, Version 3", "");
        Finding finding = judge(List.of("GPL-3.0"), Map.of()).get(0);
        assertThat(finding.headline())
                .isEqualTo(
                        "[dependency/license-denied] g:a:1 is under GPL-3.0-only, which the policy denies (pom.xml)");
        assertThat(finding.remedy()).endsWith("(it comes in through d:direct:1)");
    }

    @Test
    void an_unclear_licence_may_be_a_denied_one() {
        source.license("g:a:1", "Own terms", "");
        assertThat(judge(List.of("GPL-3.0-only"), Map.of()))
                .first()
                .returns("dependency/license-unknown", Finding::rule)
                .returns(Severity.ERROR, Finding::severity);
        assertThat(judge(List.of(), Map.of())).first().returns(Severity.WARNING, Finding::severity);
    }

    @Test
    void no_licence_is_unclear_and_the_policy_can_clear_it_up() {
        assertThat(judge(List.of("GPL-3.0-only"), Map.of()).get(0).message()).contains("declares no licence");
        assertThat(judge(List.of("GPL-3.0-only"), Map.of("g:a", "MIT"))).isEmpty();
        assertThat(judge(List.of("GPL-3.0-only"), Map.of("g:a", "MIT AND GPL-3.0-only")))
                .extracting(Finding::rule)
                .containsExactly("dependency/license-denied");
    }

    @Test
    void a_denied_name_that_is_no_licence_denies_nothing_and_fails() {
        source.license("g:a:1", "MIT", "");
        assertThat(judge(List.of("GPL3"), Map.of()))
                .extracting(Finding::rule)
                .containsExactly("dependency/bad-license-id");
    }

    private List<Finding> judge(List<String> denied, Map<String, String> clarified) {
        var via = List.of(FixedDependencies.jar("d:direct:1"), FixedDependencies.jar("g:a:1"));
        var use = new Audited.Use(new Dependency(via.get(1), "compile", via, List.of()), List.of(""));
        var report = new AuditReport();
        new LicenseFindings(new AuditParameters.LicenseRules(denied, clarified), source, report).judge(List.of(use));
        return report.findings();
    }
}
