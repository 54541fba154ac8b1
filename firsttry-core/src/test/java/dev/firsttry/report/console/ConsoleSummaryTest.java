package dev.firsttry.report.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.event.CacheState;
import dev.firsttry.event.Event;
import dev.firsttry.event.RunInfo;
import dev.firsttry.event.TaskKind;
import dev.firsttry.event.TaskStatus;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Location;
import dev.firsttry.finding.Severity;
import dev.firsttry.report.Golden;
import dev.firsttry.report.RunReport;
import dev.firsttry.report.Sample;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ConsoleSummaryTest {

    private static final ConsoleStyle ANSI = new ConsoleStyle(true, 100);

    @Test
    void a_refused_run() throws IOException {
        Golden.check("console/refused.txt", text(Sample.full().report(), ConsoleStyle.PLAIN));
        Golden.check("console/refused-ansi.txt", text(Sample.full().report(), ANSI));
        Golden.check("console/refused-narrow.txt", text(Sample.full().report(), new ConsoleStyle(false, 50)));
    }

    @Test
    void a_run_that_passed() throws IOException {
        RunReport report = Sample.run()
                .good("tests@orders-service")
                .plan("security_scan", TaskKind.CHECK, "")
                .end("security_scan", TaskStatus.SUCCESS, CacheState.LOCAL, 0, "")
                .finish(true)
                .report();
        Golden.check("console/passed.txt", text(report, ConsoleStyle.PLAIN));
        Golden.check("console/passed-ansi.txt", text(report, ANSI));
    }

    @Test
    void a_run_that_ended_before_it_began() throws IOException {
        RunReport report = Sample.empty()
                .then(
                        0,
                        new Event.RunStarted(new RunInfo(
                                "x", "verify", Sample.START, "0.1.0", "3.9.16", "17", "linux/amd64", RunInfo.Git.NONE)))
                .then(
                        3,
                        new Event.FindingFound(
                                "",
                                Finding.error(
                                        "policy/unknown-field",
                                        "",
                                        "unknown field 'lockd' in the policy",
                                        "Did you mean 'locked'?",
                                        new Location("policies/team.json", 3, 5))))
                .finish(false)
                .report();
        Golden.check("console/no-policy.txt", text(report, ConsoleStyle.PLAIN));
    }

    @Test
    void many_tasks_and_findings_stay_readable() throws IOException {
        Sample run = Sample.run();
        for (int i = 0; i < 300; i++) {
            String id = "tests@module-" + i;
            run.plan(id, TaskKind.CHECK, "")
                    .end(id, i == 77 ? TaskStatus.FAILURE : TaskStatus.SUCCESS, CacheState.LOCAL, 2, "");
            run.then(
                    0,
                    new Event.FindingFound(
                            id,
                            Finding.of(
                                    Severity.NOTE,
                                    "lint/style",
                                    "linting",
                                    "Style",
                                    "",
                                    Location.of("A.java", i + 1))));
        }
        String text = text(run.finish(false).report(), ConsoleStyle.PLAIN);
        assertThat(text.lines().count()).isLessThan(50);
        Golden.check("console/many.txt", text);
    }

    @Test
    void a_quiet_log_still_says_what_is_wrong() {
        String errors =
                ConsoleSummary.lines(Sample.full().report(), ConsoleStyle.PLAIN, "target/firsttry/report.html").stream()
                        .filter(line -> line.level() == Severity.ERROR)
                        .map(ConsoleLine::text)
                        .collect(Collectors.joining("\n"));
        assertThat(errors)
                .contains("[bypass/skip-tests]", "[secrets/maven-password]", "FIRSTTRY FAILED", "report.html")
                .doesNotContain("success", "[secrets/url-credentials]");
    }

    @Test
    void hostile_text_cannot_repaint_the_screen_or_flood_it() {
        Finding hostile = Finding.error(
                "r",
                "c",
                "\u001b[2J\u001b]0;title\u0007 a\nFIRSTTRY PASSED\r\u202e" + "x".repeat(1 << 20),
                "",
                Location.NONE);
        String text = text(
                Sample.run()
                        .then(1, new Event.FindingFound("", hostile))
                        .finish(false)
                        .report(),
                ConsoleStyle.PLAIN);
        assertThat(text).doesNotContain("\u001b", "\u0007", "\r", "\u202e").hasSizeLessThan(5_000);
        assertThat(text.lines()).noneMatch(line -> line.startsWith("FIRSTTRY PASSED"));
    }

    @Test
    void a_run_that_passed_names_what_the_policy_excuses() {
        RunReport report = Sample.run()
                .good("commits")
                .plan("tests@orders", TaskKind.CHECK, "orders")
                .end("tests@orders", TaskStatus.FAILURE, CacheState.MISS, 1, "1 of 4 tests failed")
                .finish(true)
                .report();
        assertThat(text(report, ConsoleStyle.PLAIN))
                .contains("FIRSTTRY PASSED: 1 task succeeded, no findings; excused: tests@orders (failure) (");
    }

    private static String text(RunReport report, ConsoleStyle style) {
        List<ConsoleLine> lines = ConsoleSummary.lines(report, style, "target/firsttry/report.html");
        return lines.stream()
                .map(line -> line.text().replace("\u001b", "\\e") + "\n")
                .collect(Collectors.joining());
    }
}
