package dev.firsttry.report.gitlab;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.firsttry.event.Event;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Location;
import dev.firsttry.finding.Severity;
import dev.firsttry.report.Golden;
import dev.firsttry.report.Hostile;
import dev.firsttry.report.RunReport;
import dev.firsttry.report.Sample;
import dev.firsttry.report.json.Schemas;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CodeQualityTest {

    private static final Path SCHEMA = Path.of("src/test/resources/report/schemas/code-quality.schema.json");

    @Test
    void a_refused_run() throws IOException {
        String json = CodeQuality.write(Sample.full().report());
        Golden.check("gl-code-quality-report.json", json);
        assertThat(Schemas.faults(SCHEMA, json)).isEmpty();
    }

    @Test
    void empty_and_hostile_runs_are_valid_too() throws IOException {
        for (RunReport report : List.of(RunReport.of(List.of()), Hostile.report(""))) {
            assertThat(Schemas.faults(SCHEMA, CodeQuality.write(report))).isEmpty();
        }
    }

    @Test
    void no_two_entries_are_one_to_gitlab_and_the_first_stays_the_same() throws IOException {
        JsonNode one = entries(finding(1, 1));
        JsonNode two = entries(finding(1, 1), finding(1, 2));
        assertThat(two.findValuesAsText("fingerprint")).doesNotHaveDuplicates().hasSize(2);
        assertThat(two.get(0).path("fingerprint")).isEqualTo(one.get(0).path("fingerprint"));
    }

    /** The same fingerprint for the same first number. */
    private static Finding finding(int fingerprint, int line) {
        return new Finding("r", "c", Severity.ERROR, "m", "", Location.of("f", line), "", "same " + fingerprint);
    }

    private static JsonNode entries(Finding... findings) throws IOException {
        Sample run = Sample.run();
        for (Finding finding : findings) {
            run.then(0, new Event.FindingFound("", finding));
        }
        return new ObjectMapper().readTree(CodeQuality.write(run.finish(false).report()));
    }
}
