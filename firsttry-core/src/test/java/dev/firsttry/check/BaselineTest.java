package dev.firsttry.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.event.TaskStatus;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Location;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class BaselineTest {

    private static final Finding OLD = finding("old", 3);

    @Test
    void only_new_findings_fail_and_lines_may_move() {
        Baseline baseline = Baseline.of(List.of(OLD));
        CheckResult same = baseline.apply("linting", result(finding("old", 9)));
        assertThat(same.status()).isEqualTo(TaskStatus.SUCCESS);
        assertThat(same.findings().get(0).message()).isEqualTo("old (old: in the baseline)");
        assertThat(baseline.apply("linting", result(OLD, finding("new", 1))).status())
                .isEqualTo(TaskStatus.FAILURE);
        assertThat(baseline.apply("linting", result(OLD, OLD)).status()).isEqualTo(TaskStatus.FAILURE);
    }

    @Test
    void the_baseline_of_one_check_is_not_anothers() {
        CheckResult result = result(OLD);
        assertThat(Baseline.of(List.of(OLD)).apply("tests", result)).isEqualTo(result);
    }

    @Test
    void what_is_gone_is_told_and_growth_is_seen() {
        Baseline baseline = Baseline.of(List.of(OLD));
        assertThat(baseline.apply("linting", result()).findings())
                .extracting(Finding::rule)
                .containsExactly("baseline/shrink");
        assertThat(baseline.grownSince(Baseline.EMPTY)).containsExactly("linting|x/y|a.java|old");
        assertThat(Baseline.EMPTY.grownSince(baseline)).isEmpty();
        assertThat(Baseline.of(List.of(OLD, OLD)).grownSince(baseline)).hasSize(1);
    }

    @Test
    void what_is_written_is_read_and_nothing_else() {
        Baseline baseline = Baseline.of(List.of(OLD, OLD));
        assertThat(Baseline.parse(baseline.json())).contains(baseline);
        String good = new String(baseline.json(), StandardCharsets.UTF_8);
        for (String bad : List.of(
                "",
                "{}",
                "[]",
                "null",
                good + "x",
                good.replace(": 2", ": -2"),
                good.replace(": 2", ": null"),
                good.replace(" 1,", " 2,"))) {
            assertThat(Baseline.parse(bad.getBytes(StandardCharsets.UTF_8)))
                    .as(bad)
                    .isEmpty();
        }
    }

    private static Finding finding(String message, int line) {
        return Finding.error("x/y", "linting", message, "", Location.of("a.java", line));
    }

    private static CheckResult result(Finding... findings) {
        return CheckResult.judged(List.of(findings), "");
    }
}
