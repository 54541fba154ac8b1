package dev.firsttry.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.event.CacheState;
import dev.firsttry.event.Dirty;
import dev.firsttry.event.Event;
import dev.firsttry.event.PolicyInfo;
import dev.firsttry.event.Recorded;
import dev.firsttry.event.RunInfo;
import dev.firsttry.event.RunPart;
import dev.firsttry.event.TaskKind;
import dev.firsttry.event.TaskStatus;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Location;
import dev.firsttry.finding.Violation;
import dev.firsttry.report.json.ReportJson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RunReportTest {

    private static final Violation VIOLATION = new Violation("bypass/skip-tests", "-DskipTests", "remove it");

    @Test
    void a_run_that_finished_well_is_a_success() {
        RunReport report = Sample.run().good("tests").finish(true).report();
        assertThat(report.status()).isEqualTo(ReportStatus.SUCCESS);
        assertThat(report.reasons()).isEmpty();
        assertThat(report.duration()).isEqualTo(Duration.ofMillis(12 + 1 + 1 + 10 + 5));
    }

    @Test
    void nothing_at_all_is_a_failure() {
        RunReport report = RunReport.of(List.of());
        assertThat(report.status()).isEqualTo(ReportStatus.FAILURE);
        assertThat(report.reasons()).containsExactly("nothing was judged");
    }

    @Test
    void a_run_that_never_finished_is_a_failure_even_if_every_task_did() {
        RunReport report = Sample.run().good("tests").report();
        assertThat(report.status()).isEqualTo(ReportStatus.FAILURE);
        assertThat(report.reasons()).containsExactly("1 part of the build never finished: verify");
    }

    @Test
    void tasks_that_were_planned_and_never_ended_are_cancelled_and_refuse_the_success() {
        RunReport report = Sample.run()
                .plan("a", TaskKind.CHECK, "")
                .plan("b", TaskKind.JOB, "", "a")
                .start("a")
                .finish(true)
                .report();
        assertThat(report.status()).isEqualTo(ReportStatus.FAILURE);
        assertThat(report.tasks())
                .extracting(TaskLine::status)
                .containsExactly(TaskStatus.CANCELLED, TaskStatus.CANCELLED);
        assertThat(report.tasks())
                .extracting(TaskLine::reason)
                .containsExactly(
                        "the build ended before this task finished", "the build ended before this task started");
        assertThat(report.reasons()).containsExactly("2 tasks never finished: a, b");
    }

    @Test
    void whether_files_differ_from_the_commit_is_told_by_the_first_part_that_looked() {
        Event unseen = new Event.RunStarted(withDirty(Dirty.UNKNOWN));
        Event seen = new Event.RunStarted(withDirty(Dirty.YES));
        Event later = new Event.RunStarted(withDirty(Dirty.NO));

        assertThat(dirty(unseen)).isEqualTo(Dirty.UNKNOWN);
        assertThat(dirty(unseen, seen, unseen, later)).isEqualTo(Dirty.YES);
        assertThat(ReportJson.write(Sample.empty().then(0, unseen).report())).contains("\"dirty\": null");
        assertThat(ReportJson.write(Sample.empty().then(0, seen).report())).contains("\"dirty\": true");
    }

    private static Dirty dirty(Event... events) {
        Sample run = Sample.empty();
        for (Event event : events) {
            run.then(0, event);
        }
        return run.report().run().git().dirty();
    }

    private static RunInfo withDirty(Dirty dirty) {
        RunInfo run = Sample.RUN;
        RunInfo.Git git = new RunInfo.Git(run.git().commit(), run.git().branch(), dirty);
        return new RunInfo(
                run.id(), run.goal(), run.startedAt(), run.firsttry(), run.maven(), run.java(), run.os(), git);
    }

    @Test
    void a_task_that_the_run_cancelled_is_the_gates_to_judge() {
        RunReport report = Sample.run()
                .plan("a", TaskKind.JOB, "")
                .end("a", TaskStatus.CANCELLED, CacheState.OFF, 0, "a sibling failed")
                .finish(true)
                .report();
        assertThat(report.isSuccess()).isTrue();
    }

    @Test
    void a_violation_never_passes_under_a_lock_or_an_unread_policy() {
        Event violation = new Event.ViolationFound(VIOLATION);
        assertThat(Sample.run().then(1, violation).finish(true).report().isSuccess())
                .isFalse();
        assertThat(Sample.empty()
                        .then(0, new Event.RunStarted(Sample.RUN))
                        .then(1, violation)
                        .finish(true)
                        .report()
                        .isSuccess())
                .isFalse();
        PolicyInfo open = new PolicyInfo("team", "", "00", "policies/team.json", false, "");
        assertThat(Sample.run()
                        .then(0, new Event.PolicyLoaded(open))
                        .then(1, violation)
                        .finish(true)
                        .report()
                        .isSuccess())
                .isTrue();
    }

    @Test
    void a_reactor_is_a_success_only_when_every_expected_module_is() {
        Sample half = Sample.empty()
                .then(0, started("enforce", "a", "a", "b"))
                .then(0, finished("enforce", "a", true))
                .then(0, started("enforce", "b", "a", "b"))
                .then(0, finished("enforce", "b", true))
                .then(0, started("verify", "a", "a", "b"))
                .then(0, finished("verify", "a", true));
        assertThat(half.report().isSuccess()).isFalse();
        assertThat(half.report().reasons()).containsExactly("1 part of the build never finished: verify of b");
        assertThat(half.report().run().goal()).isEqualTo("verify");
        half.then(0, started("verify", "b", "a", "b")).then(0, finished("verify", "b", true));
        assertThat(half.report().isSuccess()).isTrue();
        assertThat(half.report().parts()).hasSize(4);
    }

    @Test
    void an_expected_goal_that_never_started_refuses_the_success_of_an_earlier_one() {
        RunInfo enforce = info("enforce");
        RunReport report = Sample.empty()
                .then(0, new Event.RunStarted(enforce, ".", List.of(new RunPart("verify", "."))))
                .then(0, finished("enforce", ".", true))
                .report();
        assertThat(report.reasons()).containsExactly("1 part of the build never finished: verify of the top level");
    }

    @Test
    void a_part_that_ran_twice_is_as_bad_as_its_worst_time() {
        RunReport report = Sample.empty()
                .then(0, started("verify", "a"))
                .then(0, finished("verify", "a", false))
                .then(0, started("verify", "a"))
                .then(0, finished("verify", "a", true))
                .report();
        assertThat(report.isSuccess()).isFalse();
        assertThat(Sample.run()
                        .finish(true)
                        .then(0, new Event.RunStarted(Sample.RUN))
                        .report()
                        .isSuccess())
                .isFalse();
    }

    @Test
    void a_later_success_of_a_task_never_hides_its_failure() {
        RunReport report = Sample.run()
                .plan("a", TaskKind.CHECK, "")
                .end("a", TaskStatus.FAILURE, CacheState.MISS, 1, "broken")
                .end("a", TaskStatus.SUCCESS, CacheState.LOCAL, 1, "")
                .report();
        assertThat(report.tasks()).extracting(TaskLine::status).containsExactly(TaskStatus.FAILURE);
    }

    @Test
    void the_order_does_not_depend_on_which_module_was_faster() {
        List<Recorded> a = part("a");
        List<Recorded> b = part("b");
        List<Recorded> ab = new ArrayList<>(a);
        ab.addAll(b);
        List<Recorded> ba = new ArrayList<>(b);
        ba.addAll(a);
        List<Recorded> zipped = new ArrayList<>();
        for (int i = 0; i < a.size(); i++) {
            zipped.addAll(i % 2 == 0 ? List.of(a.get(i), b.get(i)) : List.of(b.get(i), a.get(i)));
        }
        assertThat(ReportJson.write(RunReport.of(ba))).isEqualTo(ReportJson.write(RunReport.of(ab)));
        assertThat(ReportJson.write(RunReport.of(zipped))).isEqualTo(ReportJson.write(RunReport.of(ab)));
        assertThat(RunReport.of(ba).violations()).hasSize(1);
        assertThat(RunReport.of(ba).tasks()).extracting(TaskLine::id).containsExactly("a1", "a2", "b1", "b2");
    }

    @Test
    void findings_about_the_run_itself_are_reasons() {
        RunReport report = Sample.empty()
                .then(0, new Event.RunStarted(Sample.RUN))
                .then(
                        1,
                        new Event.FindingFound(
                                "",
                                Finding.error("policy/unknown-field", "", "unknown field 'lockd'", "", Location.NONE)))
                .finish(false)
                .report();
        assertThat(report.reasons()).containsExactly("1 error outside any task: policy/unknown-field");
        assertThat(report.policy()).isEmpty();
    }

    @Property(tries = 200)
    void any_stream_gives_a_report_that_can_be_written(@ForAll("streams") List<Recorded> events) {
        RunReport report = RunReport.of(events);
        assertThat(ReportJson.write(report)).endsWith("}\n");
        assertThat(report.isSuccess()).isEqualTo(report.reasons().isEmpty());
    }

    @Provide
    Arbitrary<List<Recorded>> streams() {
        return AnyEvent.streams();
    }

    private static List<Recorded> part(String module) {
        return Sample.empty()
                .then(0, started("verify", module, "a", "b"))
                .then(0, new Event.ViolationFound(VIOLATION))
                .plan(module + "1", TaskKind.CHECK, module)
                .plan(module + "2", TaskKind.CHECK, module)
                .then(0, found(module + "2", 7))
                .then(0, found(module + "1", 9))
                .then(0, found(module + "1", 3))
                .then(0, finished("verify", module, false))
                .events();
    }

    private static Event found(String task, int line) {
        return new Event.FindingFound(task, Finding.error("r", "c", "m", "", Location.of("f", line)));
    }

    private static RunInfo info(String goal) {
        RunInfo run = Sample.RUN;
        return new RunInfo(
                run.id(), goal, run.startedAt(), run.firsttry(), run.maven(), run.java(), run.os(), run.git());
    }

    private static Event started(String goal, String module, String... expected) {
        return new Event.RunStarted(
                info(goal),
                module,
                List.of(expected).stream().map(m -> new RunPart(goal, m)).toList());
    }

    private static Event finished(String goal, String module, boolean success) {
        return new Event.RunFinished(new RunPart(goal, module), success, Duration.ofMillis(1));
    }
}
