package dev.firsttry.report.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.event.CacheState;
import dev.firsttry.event.TaskKind;
import dev.firsttry.event.TaskStatus;
import dev.firsttry.report.Golden;
import dev.firsttry.report.Hostile;
import dev.firsttry.report.RunReport;
import dev.firsttry.report.Sample;
import dev.firsttry.report.json.Schemas;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChromeTraceTest {

    @Test
    void tasks_that_overlap_are_in_different_lanes_and_arrows_lead_from_needs() throws IOException {
        RunReport report = Sample.run()
                .plan("a", TaskKind.JOB, "")
                .plan("b", TaskKind.JOB, "")
                .plan("c", TaskKind.JOB, "", "a", "b")
                .plan("d", TaskKind.JOB, "", "c")
                .start("a")
                .start("b")
                .end("a", TaskStatus.SUCCESS, CacheState.MISS, 100, "")
                .end("b", TaskStatus.SUCCESS, CacheState.MISS, 50, "")
                .start("c")
                .end("c", TaskStatus.FAILURE, CacheState.MISS, 20, "exit 1")
                .finish(false)
                .report();
        Golden.check("trace.json", ChromeTrace.write(report));
        assertThat(Schemas.strictFaults("trace-1.schema.json", ChromeTrace.write(report)))
                .isEmpty();
        assertThat(Lanes.of(report.tasks()).tasks())
                .extracting(Lanes.Placed::lane)
                .containsExactly(1, 2, 1);
    }

    @Test
    void empty_and_hostile_runs_are_valid_too() throws IOException {
        assertThat(Schemas.strictFaults("trace-1.schema.json", ChromeTrace.write(RunReport.of(List.of()))))
                .isEmpty();
        assertThat(Schemas.strictFaults("trace-1.schema.json", ChromeTrace.write(Hostile.report(""))))
                .isEmpty();
    }
}
