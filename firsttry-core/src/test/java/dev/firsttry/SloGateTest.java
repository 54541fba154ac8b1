package dev.firsttry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.firsttry.event.SloExempt;
import dev.firsttry.event.SloVerdict;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Severity;
import dev.firsttry.report.ReportedFinding;
import dev.firsttry.report.slo.HistoryFile;
import dev.firsttry.report.slo.Measurement;
import dev.firsttry.report.slo.Warmth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The performance objective as the gate applies it: on the runs before this one, whatever this one took. */
class SloGateTest {

    private static final String POLICY = """
            {"name":"t","checks":{"tests":{}},"enforcement":{"mode":"%s"},
             "performance_slo":{"p95_latency_seconds":3600,"exemptions":[%s]}}""";

    private final Instant now = Instant.now();
    private final String runnerClass =
            Measurement.runnerClass("linux/amd64", Runtime.getRuntime().availableProcessors());

    @TempDir
    private Path directory;

    @Test
    void runs_above_the_target_fail_the_gate() throws Exception {
        ran(now.minus(Duration.ofDays(3)), Duration.ofHours(2));

        GateOutcome outcome = verify("strict");

        assertThat(outcome.failsBuild()).isTrue();
        assertThat(outcome.report().isSuccess()).isFalse();
        assertThat(outcome.report().slo().orElseThrow().verdict()).isEqualTo(SloVerdict.MISSED);
        assertThat(outcome.report().reasons()).containsExactly("1 error outside any task: slo/missed");
        assertThat(slow(outcome))
                .extracting(Finding::rule, Finding::severity)
                .containsExactly(tuple("slo/missed", Severity.ERROR));
        assertThat(slow(outcome).get(0).message())
                .startsWith("the gate is too slow (verify/cold/" + runnerClass + "): p95 2 h");
        assertThat(trail()).contains("\"status\":\"failure\"").contains("[slo/missed]");
    }

    @Test
    void runs_that_became_slower_fail_the_gate() throws Exception {
        becameSlower();

        GateOutcome outcome = verify("strict");

        assertThat(outcome.failsBuild()).isTrue();
        assertThat(outcome.report().slo().orElseThrow().verdict()).isEqualTo(SloVerdict.REGRESSED);
        assertThat(slow(outcome))
                .extracting(Finding::rule, Finding::severity)
                .containsExactly(tuple("slo/regressed", Severity.ERROR));
    }

    @Test
    void under_an_advisory_policy_the_same_history_is_a_warning() throws Exception {
        becameSlower();

        GateOutcome outcome = verify("advisory");

        assertThat(outcome.failsBuild()).isFalse();
        assertThat(outcome.report().isSuccess()).isTrue();
        assertThat(slow(outcome))
                .extracting(Finding::rule, Finding::severity)
                .containsExactly(tuple("slo/regressed", Severity.WARNING));
    }

    @Test
    void an_exemption_is_applied_and_shown() throws Exception {
        becameSlower();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);

        GateOutcome outcome = verify("strict", outage(today.plusDays(1)));

        assertThat(outcome.failsBuild()).isFalse();
        assertThat(slow(outcome)).isEmpty();
        assertThat(outcome.report().slo().orElseThrow().exempt())
                .extracting(SloExempt::reason, SloExempt::samples)
                .containsExactly(tuple("registry outage", 19));
        assertThat(directory.resolve("project/target/firsttry/report.json"))
                .content()
                .contains("\"reason\": \"registry outage\"");
    }

    @Test
    void an_exemption_that_is_over_is_refused_and_named() throws Exception {
        becameSlower();
        LocalDate yesterday = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(1);

        GateOutcome outcome = verify("strict", outage(yesterday));

        assertThat(outcome.failsBuild()).isTrue();
        assertThat(slow(outcome))
                .extracting(Finding::rule, Finding::severity)
                .containsExactly(
                        tuple("slo/exemption-expired", Severity.WARNING), tuple("slo/regressed", Severity.ERROR));
        assertThat(slow(outcome).get(0).message())
                .contains("(registry outage) expired on " + yesterday + ": its runs count again");
    }

    private GateOutcome verify(String mode, String... exemptions) throws Exception {
        return new GateProject(directory)
                .module("")
                .file("src/main/java/A.java", "class A {}")
                .file("policies/t.json", POLICY.formatted(mode, String.join(",", exemptions)))
                .ranTests("", 2)
                .verify("");
    }

    /** Of the days on which {@link #becameSlower} has slow runs. */
    private String outage(LocalDate expires) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return """
                {"from":"%s","to":"%s","reason":"registry outage","expires":"%s"}""".formatted(today.minusDays(4), today.minusDays(2), expires);
    }

    private void becameSlower() throws IOException {
        for (int i = 0; i < 10; i++) {
            ran(now.minus(Duration.ofDays(6)).plusSeconds(i), Duration.ofSeconds(60 + i));
        }
        for (int i = 0; i < 19; i++) {
            ran(now.minus(Duration.ofDays(3)).plusSeconds(i), Duration.ofSeconds(120 + i));
        }
    }

    private void ran(Instant at, Duration time) throws IOException {
        Path file = directory.resolve("project/.firsttry/history.jsonl");
        Files.createDirectories(file.getParent());
        new HistoryFile(file, "history")
                .append(new Measurement(at, "verify", runnerClass, Warmth.COLD, time.toMillis(), true, "", 1, 0));
    }

    private String trail() throws IOException {
        return Files.readString(directory.resolve("project/.firsttry/audit.jsonl"));
    }

    private static List<Finding> slow(GateOutcome outcome) {
        return outcome.report().findings().stream()
                .map(ReportedFinding::finding)
                .filter(finding -> finding.rule().startsWith("slo/"))
                .toList();
    }
}
