package dev.firsttry.workflow.gitlab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.finding.Fault;
import dev.firsttry.finding.FaultKind;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WaitKeywordsTest {

    @TempDir
    Path root;

    @Test
    void a_reason_of_failure_that_the_service_does_not_know_is_refused_where_it_stands() throws IOException {
        Fault fault = fault("retry: {max: 2, when: [script_failure, script_failed]}");

        assertThat(fault.kind()).isEqualTo(FaultKind.BAD_TYPE);
        assertThat(fault.location()).hasToString(".gitlab-ci.yml:3:42");
        assertThat(fault.message())
                .isEqualTo("job 'a': 'retry.when' must be a reason of failure such as always, script_failure or"
                        + " runner_system_failure, not 'script_failed'");
        assertThat(fault("retry: {max: 1, when: runner_system_failur}").message())
                .endsWith("; did you mean 'runner_system_failure'?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "retry: 3 | 3:10",
                "retry: {max: -1} | 3:16",
                "timeout: soon | 3:12",
                "timeout: never | 3:12",
                "artifacts: {expire_in: 1 fortnight} | 3:26",
                "environment: {name: x, auto_stop_in: later} | 3:40",
                "pages: {expire_in: ''} | 3:22",
                "rules: [{when: delayed, start_in: tomorrow}] | 3:37",
            })
    void what_cannot_be_read_is_refused_where_it_stands(String keyword, String at) throws IOException {
        Fault fault = fault(keyword);

        assertThat(fault.kind()).isEqualTo(FaultKind.BAD_TYPE);
        assertThat(fault.location()).hasToString(".gitlab-ci.yml:" + at);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "retry: {max: 0, when: always}",
                "retry: {max: 2, when: [job_execution_timeout, stuck_or_timeout_failure]}",
                "timeout: 90",
                "timeout: 3h 30m",
                "timeout: $LIMIT",
                "artifacts: {expire_in: never}",
                "artifacts: {expire_in: 47 yrs 6 mos and 4d}",
                "environment: {name: x, auto_stop_in: one day}",
                "rules: [{when: delayed, start_in: 1 day}]",
            })
    void what_can_be_read_is_taken(String keyword) throws IOException {
        assertThat(new Reads(root).faults(file(keyword))).isEmpty();
    }

    private Fault fault(String keyword) throws IOException {
        var faults = new Reads(root).faults(file(keyword));
        assertThat(faults).hasSize(1);
        return faults.get(0);
    }

    private static String file(String keyword) {
        return "a:\n  script: x\n  " + keyword + "\n";
    }
}
