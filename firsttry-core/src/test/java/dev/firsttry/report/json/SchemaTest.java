package dev.firsttry.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.event.Recorded;
import dev.firsttry.finding.Severity;
import dev.firsttry.finding.Violation;
import dev.firsttry.policy.audit.AuditEntry;
import dev.firsttry.policy.audit.AuditTrail;
import dev.firsttry.policy.gate.Verdict;
import dev.firsttry.report.AnyEvent;
import dev.firsttry.report.Golden;
import dev.firsttry.report.RunReport;
import dev.firsttry.report.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaTest {

    @Test
    void reports_are_valid() throws IOException {
        String full = ReportJson.write(Sample.full().report());
        Golden.check("report.json", full);
        assertThat(Schemas.strictFaults("report-1.schema.json", full)).isEmpty();
        assertThat(Schemas.strictFaults("report-1.schema.json", ReportJson.write(RunReport.of(List.of()))))
                .isEmpty();
    }

    @Test
    void a_report_without_its_verdict_is_not() throws IOException {
        String broken = ReportJson.write(Sample.full().report()).replace("\"status\": \"failure\",", "");
        assertThat(Schemas.faults("report-1.schema.json", broken)).isNotEmpty();
    }

    @Property(tries = 100)
    void event_lines_are_valid(@ForAll("events") Recorded event) throws IOException {
        assertThat(Schemas.strictFaults("events-1.schema.json", EventJson.write(event, "run")))
                .isEmpty();
    }

    @Provide
    Arbitrary<Recorded> events() {
        return AnyEvent.recorded();
    }

    @Test
    void messages_of_the_console_are_valid() throws IOException {
        String line = MessageLine.write(Sample.START, Severity.WARNING, "Tür \u001b \ud83d\n2");
        assertThat(Schemas.strictFaults("console-1.schema.json", line)).isEmpty();
        assertThat(line).isPrintable().matches("\\p{ASCII}+");
    }

    @Test
    void the_event_lines_of_a_run_are_valid() throws IOException {
        for (Recorded event : Sample.full().events()) {
            assertThat(Schemas.strictFaults("events-1.schema.json", EventJson.write(event)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"""
                {"schemaVersion":1,"pipelines":[{"source":".github/workflows/ci.yml","provider":"github","name":"CI","created":true,
                 "nodes":[{"id":"test (3.9)","job":"test","needs":["lint"],"matrix":{"python":3.9},"dynamic":false}],
                 "stages":[["lint"],["test (3.9)"]],"criticalPath":["lint","test (3.9)"]}]}""", """
                {"schemaVersion":1,"errors":[{"kind":"cycle","message":"a -> b -> a","file":".github/workflows/ci.yml",
                 "line":3,"column":1,"names":["a","b","a"]}]}"""})
    void the_plans_of_the_contract_are_valid(String plan) throws IOException {
        assertThat(Schemas.strictFaults("plan-1.schema.json", plan)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"schemaVersion\":1}",
                "{\"schemaVersion\":1,\"errors\":[]}",
                "{\"schemaVersion\":2,\"pipelines\":[]}"
            })
    void other_plans_are_not(String plan) throws IOException {
        assertThat(Schemas.faults("plan-1.schema.json", plan)).isNotEmpty();
    }

    @Test
    void every_plan_that_the_planner_is_held_to_is_valid() throws IOException {
        try (var files = Files.walk(Path.of("src/test/resources/golden"))) {
            List<Path> plans = files.filter(file -> file.endsWith("plan.json")).toList();
            assertThat(plans).hasSizeGreaterThan(5);
            for (Path plan : plans) {
                assertThat(Schemas.strictFaults("plan-1.schema.json", Files.readString(plan)))
                        .as(plan.toString())
                        .isEmpty();
            }
        }
    }

    @Test
    void the_audit_trail_is_valid(@TempDir Path top) throws IOException {
        Violation violation = new Violation("bypass/skip-tests", "-DskipTests", "Run without it.");
        new AuditTrail(top, Clock.systemUTC())
                .append(
                        List.of(
                                AuditEntry.started(Sample.RUN, Sample.POLICY),
                                AuditEntry.violation(Sample.RUN, violation),
                                AuditEntry.bypassAllowed(Sample.RUN, violation),
                                AuditEntry.policy(Sample.RUN, Sample.POLICY, "", "{}", Optional.empty()),
                                AuditEntry.run(
                                        Sample.RUN, ".", Sample.POLICY, new Verdict(List.of(), List.of(), false))),
                        true);
        List<String> lines = Files.readAllLines(top.resolve(".firsttry/audit.jsonl"));
        assertThat(lines).hasSize(5);
        for (String line : lines) {
            assertThat(Schemas.faults("audit-1.schema.json", line)).isEmpty();
        }
    }
}
