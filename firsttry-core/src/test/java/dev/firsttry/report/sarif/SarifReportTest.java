package dev.firsttry.report.sarif;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.firsttry.event.Event;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Location;
import dev.firsttry.finding.Severity;
import dev.firsttry.report.Golden;
import dev.firsttry.report.Hostile;
import dev.firsttry.report.RunReport;
import dev.firsttry.report.Sample;
import dev.firsttry.report.UriPath;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class SarifReportTest {

    @Test
    void a_refused_run() throws IOException {
        String sarif = SarifReport.write(Sample.full().report());
        Golden.check("report.sarif", sarif);
        assertThat(faults(sarif)).isEmpty();
    }

    @Test
    void empty_and_hostile_runs_are_valid_too() throws IOException {
        assertThat(faults(SarifReport.write(RunReport.of(List.of())))).isEmpty();
        assertThat(faults(SarifReport.write(Hostile.report("")))).isEmpty();
    }

    @Test
    void the_schema_is_not_asleep() throws IOException {
        String sarif = SarifReport.write(Sample.full().report());
        assertThat(faults(sarif.replace("\"level\": \"error\"", "\"level\": \"fatal\"")))
                .isNotEmpty();
        assertThat(faults(sarif.replace("\"startLine\": 12", "\"startLine\": 0")))
                .isNotEmpty();
    }

    @Test
    void paths_become_uris() {
        assertThat(UriPath.of("a b/\u00e9#?.java")).isEqualTo("a%20b/%C3%A9%23%3F.java");
        assertThat(URI.create(UriPath.of(Hostile.TEXT)).isAbsolute()).isFalse();
    }

    @Test
    void services_get_no_more_than_they_take_and_the_worst_first() throws IOException {
        Sample run = Sample.run();
        for (int i = 1; i <= 6_000; i++) {
            Severity severity = i == 6_000 ? Severity.ERROR : Severity.NOTE;
            run.then(0, new Event.FindingFound("", Finding.of(severity, "r", "c", "m", "", Location.of("f", i))));
        }
        JsonNode results = new ObjectMapper()
                .readTree(SarifReport.write(run.finish(true).report()))
                .at("/runs/0/results");
        assertThat(results).hasSize(5_000);
        assertThat(results.at("/0/level").asText()).isEqualTo("error");
    }

    /** By the official schema of OASIS, which a library on Maven Central carries. */
    private static List<String> faults(String sarif) throws IOException {
        try (InputStream in = SarifReportTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(in);
            return schema.validate(sarif, InputFormat.JSON).stream()
                    .map(Error::toString)
                    .toList();
        }
    }
}
