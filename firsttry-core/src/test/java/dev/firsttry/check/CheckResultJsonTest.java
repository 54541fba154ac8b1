package dev.firsttry.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.event.TaskStatus;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Location;
import dev.firsttry.finding.Severity;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CheckResultJsonTest {

    private static final CheckResult RESULT = CheckResult.judged(
                    List.of(Finding.of(Severity.NOTE, "tests/none", "tests", "m", "r", new Location("a/b.java", 3, 4))),
                    "log \u00e4\n")
            .with("a\t1\t0\n", Map.of("tests.executed", 1L));

    @Test
    void what_is_written_is_read_again() {
        assertThat(CheckResultJson.decode(CheckResultJson.encode(RESULT))).contains(RESULT);
    }

    @Test
    void the_same_result_has_the_same_bytes() {
        assertThat(CheckResultJson.encode(RESULT)).isEqualTo(CheckResultJson.encode(RESULT));
    }

    @Test
    void anything_else_is_a_miss() {
        String good = new String(CheckResultJson.encode(RESULT), StandardCharsets.UTF_8);
        for (String bad : List.of(
                "",
                "null",
                "{}",
                "[]",
                good.substring(0, good.length() - 1),
                good + "x",
                good.replace("\"format\":2", "\"format\":1"),
                good.replace("\"reason\":\"\"", "\"reason\":null"),
                good.replace("\"reason\":\"\"", "\"unknown\":\"\""),
                good.replace("\"success\"", "\"green\""))) {
            assertThat(CheckResultJson.decode(bad.getBytes(StandardCharsets.UTF_8)))
                    .as(bad)
                    .isEmpty();
        }
    }

    @Test
    void only_a_fresh_success_may_be_stored() {
        assertThat(RESULT.cacheable()).isTrue();
        assertThat(RESULT.asReused().cacheable()).isFalse();
        for (TaskStatus status : TaskStatus.values()) {
            assertThat(CheckResult.of(status, "", List.of(), "").cacheable()).isEqualTo(status == TaskStatus.SUCCESS);
        }
    }

    @Test
    void a_check_without_implementation_is_never_a_success() {
        for (String name : CheckCatalog.names()) {
            Check check = CheckCatalog.unsupported(name);
            CheckResult result = check.run(Contexts.of(java.nio.file.Path.of("/"), List.of()));
            assertThat(result.status()).isEqualTo(TaskStatus.UNSUPPORTED);
            assertThat(result.reason()).contains(name);
            assertThat(result.cacheable()).isFalse();
        }
    }
}
