package dev.firsttry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.check.audit.Snapshots;
import dev.firsttry.check.dependency.FixedDependencies;
import dev.firsttry.policy.bypass.BypassKind;
import dev.firsttry.policy.bypass.BypassRequest;
import dev.firsttry.policy.bypass.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The audit and the bill of materials as the gate runs them. */
class DependencyGateTest {

    private static final String POLICY = """
            {"name":"t","locked":true,"checks":{"dependency_audit":{"severity_threshold":"high"},"sbom_generation":{}}}""";

    @TempDir
    Path directory;

    private GateProject project;

    @BeforeEach
    void begin() throws IOException {
        project = build("g:a:1.0");
    }

    private GateProject build(String dependency) throws IOException {
        return new GateProject(directory)
                .file("policies/t.json", POLICY)
                .module("")
                .dependingOn(new FixedDependencies().add("compile", dependency));
    }

    @Test
    void without_any_advisories_a_locked_policy_fails_closed_and_says_how_to_go_on() throws Exception {
        GateOutcome outcome = project.verify("");
        assertThat(outcome.failsBuild()).isTrue();
        assertThat(outcome.report().findings())
                .filteredOn(finding -> finding.finding().rule().equals("dependency/no-source"))
                .first()
                .satisfies(
                        finding -> assertThat(finding.finding().remedy()).contains("firsttry-osv", "docs/checks.md"));
    }

    @Test
    void a_vulnerable_dependency_fails_and_everything_is_written() throws Exception {
        snapshot();
        GateOutcome outcome = project.verify("");
        assertThat(outcome.failsBuild()).isTrue();
        assertThat(project.output().resolve("sbom.cdx.json")).content().contains("pkg:maven/g/a@1.0?type=jar");
        assertThat(project.output().resolve("sbom.cdx.xml")).exists();
        assertThat(project.output().resolve("vulnerabilities.cdx.json"))
                .content()
                .contains("GHSA-1");
    }

    @Test
    void a_raised_dependency_passes_and_the_trend_is_told() throws Exception {
        snapshot();
        project.verify("");
        GateProject next = build("g:a:1.5");
        assertThat(next.verify("").failsBuild()).isFalse();
        assertThat(Files.readString(next.output().resolve("logs/dependency_audit.log")))
                .contains("0 new, 1 gone");
    }

    @Test
    void another_service_is_a_request_that_a_lock_refuses() throws Exception {
        snapshot();
        GateOutcome outcome = build("g:a:1.5")
                .ask(new BypassRequest(
                        BypassKind.ADVISORY_SERVICE,
                        "-Dfirsttry.osv.service=http://friendly",
                        new Origin.CommandLine()))
                .verify("");
        assertThat(outcome.failsBuild()).isTrue();
        assertThat(outcome.report().violations())
                .extracting(violation -> violation.rule())
                .containsExactly("bypass/advisory-service");
    }

    private void snapshot() {
        Snapshots.write(
                directory.resolve("osv"),
                Instant.now(),
                Map.of(
                        "a.json",
                        Snapshots.advisory("GHSA-1", "g:a", "HIGH", "[{\"introduced\":\"0\"},{\"fixed\":\"1.5\"}]")));
    }
}
