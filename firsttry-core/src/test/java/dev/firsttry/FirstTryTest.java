package dev.firsttry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.firsttry.event.CacheState;
import dev.firsttry.event.TaskStatus;
import dev.firsttry.finding.Violation;
import dev.firsttry.policy.CheckName;
import dev.firsttry.policy.audit.TrailVerifier;
import dev.firsttry.policy.bypass.BypassKind;
import dev.firsttry.policy.bypass.BypassRequest;
import dev.firsttry.policy.bypass.Origin;
import dev.firsttry.report.ReportedFinding;
import dev.firsttry.report.RunReport;
import dev.firsttry.report.TaskLine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstTryTest {

    private static final BypassRequest SKIP_TESTS =
            new BypassRequest(BypassKind.SKIP_TESTS, "-DskipTests=true", new Origin.CommandLine());
    private static final BypassRequest NO_CACHE =
            new BypassRequest(BypassKind.SKIP_CACHE, "FT_SKIP_CACHE=1", new Origin.Environment("FT_SKIP_CACHE"));

    @TempDir
    private Path directory;

    @Test
    void the_security_scan_looks_at_the_classes_of_each_module_unless_it_runs_alone() throws Exception {
        String policy = """
                {"name":"t","checks":{"security_scan":{"tools":["find-sec-bugs"]}}}""";
        GateOutcome gate = new GateProject(directory)
                .file("policies/t.json", policy)
                .moduleWithoutTests("")
                .moduleWithoutTests("a")
                .verify("a");
        assertThat(gate.report().tasks())
                .extracting(TaskLine::id)
                .contains("security_scan", "security_scan@.", "security_scan@a");
        assertThat(task(gate, "security_scan").reason()).contains("classes of each module");
        assertThat(task(gate, "security_scan@a").status()).isEqualTo(TaskStatus.SUCCESS);

        GateOutcome alone = new GateProject(directory).moduleWithoutTests("").check("secrets", CheckName.SECURITY_SCAN);
        assertThat(alone.report().tasks()).extracting(TaskLine::id).containsExactly("security_scan");
    }

    @Test
    void a_module_without_tests_is_not_looked_for_in_the_cache() throws Exception {
        for (int build = 0; build < 2; build++) {
            GateOutcome outcome = new GateProject(directory)
                    .policy(false, 0)
                    .moduleWithoutTests("a")
                    .moduleWithoutTests("b")
                    .verify("a");
            assertThat(task(outcome, "tests@a").status()).isEqualTo(TaskStatus.SKIPPED);
            assertThat(task(outcome, "tests@a").cache()).isEqualTo(CacheState.OFF);
            assertThat(outcome.report().cache().misses()).isZero();
        }
    }

    @Test
    void what_was_proven_once_is_taken_from_the_cache_without_evidence_of_its_own() throws Exception {
        GateOutcome first = project().ranTests("", 2).verify("");
        assertThat(first.failsBuild()).isFalse();
        assertThat(task(first, "tests").cache()).isEqualTo(CacheState.MISS);

        removeReports();
        GateOutcome second = build().verify("");

        assertThat(second.report().isSuccess()).isTrue();
        assertThat(task(second, "tests").cache()).isEqualTo(CacheState.LOCAL);
    }

    @Test
    void a_changed_input_is_not_proven() throws Exception {
        project().ranTests("", 2).verify("");
        removeReports();

        GateOutcome second =
                build().file("src/main/java/A.java", "class A { int changed; }").verify("");

        assertThat(second.failsBuild()).isTrue();
        assertThat(rules(second.report())).containsExactly("tests/not-proven");
    }

    @Test
    void a_refused_request_ends_the_run_before_any_task() throws Exception {
        GateOutcome outcome = project().ask(SKIP_TESTS).ranTests("", 2).verify("");

        assertThat(outcome.failsBuild()).isTrue();
        assertThat(outcome.report().violations()).extracting(Violation::rule).containsExactly("bypass/skip-tests");
        assertThat(outcome.report().tasks()).extracting(TaskLine::status).containsOnly(TaskStatus.CANCELLED);
        assertThat(output("report.json")).content().contains("\"status\": \"failure\"");
    }

    @Test
    void without_a_lock_requests_are_granted_and_on_record() throws Exception {
        GateOutcome outcome =
                project().policy(false, 1).ask(SKIP_TESTS).ask(NO_CACHE).verify("");

        assertThat(outcome.failsBuild()).isFalse();
        assertThat(outcome.report().bypasses())
                .extracting(Violation::rule)
                .containsExactly("bypass/skip-cache", "bypass/skip-tests");
        assertThat(task(outcome, "tests").cache()).isEqualTo(CacheState.OFF);
    }

    @Test
    void a_policy_that_is_not_the_pinned_one_runs_nothing() throws Exception {
        GateOutcome outcome = project().pin("0".repeat(64)).ranTests("", 2).verify("");

        assertThat(outcome.failsBuild()).isTrue();
        assertThat(outcome.report().violations()).extracting(Violation::rule).containsExactly("lock/hash-mismatch");
    }

    @Test
    void a_malformed_policy_is_a_report_with_a_place() throws Exception {
        GateOutcome outcome =
                project().file("policies/t.json", "{\n \"locked\": maybe}").verify("");

        assertThat(outcome.failsBuild()).isTrue();
        assertThat(outcome.report().findings())
                .extracting(found -> found.finding().location().toString())
                .allMatch(place -> place.startsWith("policies/t.json:2"));
    }

    @Test
    void enforce_alone_says_that_the_gate_is_still_owed() throws Exception {
        GateOutcome outcome = project().enforce("");

        assertThat(outcome.failsBuild()).isFalse();
        assertThat(outcome.report().isSuccess()).isFalse();
        assertThat(outcome.report().reasons()).anyMatch(reason -> reason.contains("never finished"));
    }

    @Test
    void the_report_is_a_success_only_after_the_last_module() throws Exception {
        GateProject build = reactor(3).ranTests("a", 2).ranTests("b", 1);

        GateOutcome first = build.verify("a");
        assertThat(first.failsBuild()).isFalse();
        assertThat(first.report().isSuccess()).isFalse();
        GateOutcome last = build.verify("b");

        assertThat(last.failsBuild()).isFalse();
        assertThat(last.report().isSuccess()).isTrue();
        assertThat(last.report().tasks())
                .extracting(TaskLine::id, TaskLine::status)
                .containsExactlyInAnyOrder(
                        tuple("plan", TaskStatus.SKIPPED),
                        tuple("tests@a", TaskStatus.SUCCESS),
                        tuple("tests@b", TaskStatus.SUCCESS),
                        tuple("tests", TaskStatus.SUCCESS));
    }

    @Test
    void the_minimum_of_tests_counts_over_the_whole_reactor() throws Exception {
        GateProject build = reactor(4).ranTests("a", 2).ranTests("b", 1);

        assertThat(build.verify("b").failsBuild()).isFalse();
        GateOutcome last = build.verify("a");

        assertThat(last.failsBuild()).isTrue();
        assertThat(rules(last.report())).containsExactly("tests/too-few");
    }

    @Test
    void a_module_that_fails_fails_its_own_part() throws Exception {
        GateProject build = reactor(1).ranTests("b", 1);

        assertThat(build.verify("a").failsBuild()).isTrue();
    }

    @Test
    void a_cycle_in_a_workflow_fails_the_gate_although_no_check_asks_for_it() throws Exception {
        String cycle = """
                on: push
                jobs:
                  a:
                    needs: b
                    runs-on: ubuntu-latest
                    steps: [{run: "true"}]
                  b:
                    needs: a
                    runs-on: ubuntu-latest
                    steps: [{run: "true"}]
                """;
        GateOutcome outcome = project()
                .file(".github/workflows/ci.yml", cycle)
                .ranTests("", 2)
                .verify("");

        assertThat(outcome.failsBuild()).isTrue();
        assertThat(rules(outcome.report())).contains("cycle");
        assertThat(output("plan.json")).content().contains("\"kind\" : \"cycle\"");
    }

    @Test
    void events_tell_the_same_story_as_the_report() throws Exception {
        project().ranTests("", 2).verify("");

        List<String> lines = Files.readAllLines(output("events.jsonl"));
        assertThat(lines.get(0)).contains("run");
        assertThat(lines).allMatch(line -> line.startsWith("{") && line.endsWith("}"));
    }

    @Test
    void every_run_and_every_request_is_on_record() throws Exception {
        project().ranTests("", 2).verify("");
        build().ask(SKIP_TESTS).enforce("");

        List<String> lines = Files.readAllLines(directory.resolve("project/.firsttry/audit.jsonl"));
        assertThat(lines)
                .extracting(line -> line.replaceAll(".*\"type\":\"([a-z-]+)\".*", "$1"))
                .containsExactly("started", "policy", "run", "started", "violation", "run");
        assertThat(TrailVerifier.verify(directory.resolve("project")).isIntact())
                .isTrue();
    }

    @Test
    void a_changed_policy_is_told_field_by_field() throws Exception {
        project().ranTests("", 2).verify("");
        GateOutcome second = build().policy(true, 2).ranTests("", 2).verify("");

        assertThat(second.report().findings())
                .extracting(found -> found.finding().message())
                .anyMatch(message -> message.contains("checks.tests.min_count: 1 -> 2"));
        assertThat(second.failsBuild()).isFalse();
    }

    @Test
    void a_locked_run_that_cannot_be_put_on_record_fails() throws Exception {
        GateOutcome outcome =
                project().file(".firsttry", "in the way").ranTests("", 2).verify("");

        assertThat(outcome.failsBuild()).isTrue();
        assertThat(rules(outcome.report())).contains("audit/unwritable");
    }

    /** A build of a project with one module and a locked policy that asks for one test. */
    private GateProject project() throws Exception {
        return build().policy(true, 1).file("src/main/java/A.java", "class A {}");
    }

    private GateProject build() {
        return new GateProject(directory).module("");
    }

    private GateProject reactor(int minCount) throws Exception {
        return new GateProject(directory).module("a").module("b").policy(true, minCount);
    }

    private void removeReports() throws Exception {
        Files.delete(directory.resolve("project/target/surefire-reports/TEST-x.FooTest.xml"));
    }

    private Path output(String name) {
        return directory.resolve("project/target/firsttry").resolve(name);
    }

    private static TaskLine task(GateOutcome outcome, String id) {
        return outcome.report().tasks().stream()
                .filter(task -> task.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> rules(RunReport report) {
        return report.findings().stream()
                .map(ReportedFinding::finding)
                .map(finding -> finding.rule())
                .filter(rule -> !rule.equals("lock/no-pin"))
                .collect(java.util.stream.Collectors.toCollection(java.util.TreeSet::new));
    }
}
