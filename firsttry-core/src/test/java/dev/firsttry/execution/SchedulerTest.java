package dev.firsttry.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.firsttry.event.Event;
import dev.firsttry.event.EventBus;
import dev.firsttry.event.Recorded;
import dev.firsttry.event.TaskKind;
import dev.firsttry.event.TaskStatus;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.FirstTryException;
import dev.firsttry.finding.Location;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(240)
class SchedulerTest {

    private final EventBus events = new EventBus(Clock.systemUTC(), List.of());

    @Test
    void a_task_starts_as_soon_as_its_own_needs_ended() throws Exception {
        CountDownLatch fastChainDone = new CountDownLatch(1);
        // Under level barriers "fast2" would wait for "slow", which waits for "fast2": the test would never end.
        Task slow = task("slow", List.of(), () -> {
            assertThat(fastChainDone.await(120, TimeUnit.SECONDS)).isTrue();
            return success();
        });
        Task fast1 = task("fast1", List.of(), SchedulerTest::success);
        Task fast2 = task("fast2", List.of("fast1"), () -> {
            fastChainDone.countDown();
            return success();
        });

        Map<String, TaskResult> results = run(2, slow, fast1, fast2);

        // "slow" may end before "fast2" does: it waits only for what happens in the middle of it.
        assertThat(results.keySet()).startsWith("fast1").containsExactlyInAnyOrder("fast1", "fast2", "slow");
    }

    @Test
    void what_needs_a_failed_task_is_cancelled_and_says_because_of_whom() throws Exception {
        Map<String, TaskResult> results = run(
                2,
                task("lint", List.of(), () -> TaskResult.of(TaskStatus.FAILURE, "2 findings", List.of(), "")),
                task("test", List.of("lint"), SchedulerTest::success),
                task("deploy", List.of("test"), SchedulerTest::success),
                task("docs", List.of(), SchedulerTest::success));

        assertThat(results.get("test")).isEqualTo(TaskResult.cancelled("needs lint (failure)"));
        assertThat(results.get("deploy")).isEqualTo(TaskResult.cancelled("needs test (cancelled)"));
        assertThat(results.get("docs").status()).isEqualTo(TaskStatus.SUCCESS);
    }

    @Test
    void unsupported_is_not_success() throws Exception {
        Map<String, TaskResult> results = run(
                1,
                task("a", List.of(), () -> TaskResult.of(TaskStatus.UNSUPPORTED, "no engine", List.of(), "")),
                task("b", List.of("a"), SchedulerTest::success));

        assertThat(results.get("b").status()).isEqualTo(TaskStatus.CANCELLED);
    }

    @Test
    void as_many_as_allowed_run_at_a_time_and_no_more() throws Exception {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CyclicBarrier three = new CyclicBarrier(3);
        TaskRunner body = () -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            meet(three);
            running.decrementAndGet();
            return success();
        };
        List<Task> tasks = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            tasks.add(task("t" + i, List.of(), body));
        }

        assertThat(new Scheduler(3, events, SchedulerTest::noLog).run(tasks)).hasSize(9);

        assertThat(most).hasValue(3);
    }

    @Test
    void ten_thousand_tasks_in_one_chain_of_refusals_do_not_recurse() throws Exception {
        List<Task> chain = new ArrayList<>();
        chain.add(task("t0", List.of(), () -> TaskResult.of(TaskStatus.FAILURE, "", List.of(), "")));
        for (int i = 1; i < 10_000; i++) {
            chain.add(task("t" + i, List.of("t" + (i - 1)), SchedulerTest::success));
        }

        Map<String, TaskResult> results = new Scheduler(2, events, SchedulerTest::noLog).run(chain);

        assertThat(results.get("t9999").status()).isEqualTo(TaskStatus.CANCELLED);
    }

    @Test
    void a_task_that_cannot_go_on_ends_the_run_and_interrupts_the_others() {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        Task waiting = task("waiting", List.of(), () -> {
            started.countDown();
            try {
                new CountDownLatch(1).await();
            } finally {
                interrupted.countDown();
            }
            return success();
        });
        Task broken = task("broken", List.of(), () -> {
            started.await();
            throw new FirstTryException(Finding.error("disk/full", "", "no space left", "free some", Location.NONE));
        });

        assertThatThrownBy(() -> run(2, waiting, broken)).isInstanceOf(FirstTryException.class);
        assertThat(interrupted.getCount()).isZero();
    }

    @Test
    void events_tell_the_story_in_order() throws Exception {
        Finding finding = Finding.error("tests/failed", "tests", "A.b failed", "", Location.of("A.java", 7));
        Task failing =
                task("tests", List.of(), () -> TaskResult.of(TaskStatus.FAILURE, "1 failed", List.of(finding), "log"));
        Scheduler.announce(List.of(failing), events);

        new Scheduler(1, events, (task, text) -> "logs/" + task.id() + ".log").run(List.of(failing));

        List<Event> told = events.recorded().stream().map(Recorded::event).toList();
        assertThat(told.subList(0, 3))
                .containsExactly(
                        new Event.TaskPlanned("tests", TaskKind.CHECK, "", List.of()),
                        new Event.TaskStarted("tests"),
                        new Event.FindingFound("tests", finding));
        assertThat(told.get(3)).isInstanceOfSatisfying(Event.TaskFinished.class, end -> {
            assertThat(end.status()).isEqualTo(TaskStatus.FAILURE);
            assertThat(end.log()).isEqualTo("logs/tests.log");
        });
    }

    @Test
    void a_graph_that_is_none_is_refused() {
        assertThatThrownBy(() -> run(1, task("a", List.of("b"), SchedulerTest::success)))
                .hasMessageContaining("a needs b, which does not exist");
        assertThatThrownBy(() -> run(
                        1, task("a", List.of(), SchedulerTest::success), task("a", List.of(), SchedulerTest::success)))
                .hasMessageContaining("two tasks are called a");
        assertThatThrownBy(() -> run(
                        1,
                        task("a", List.of("b"), SchedulerTest::success),
                        task("b", List.of("a"), SchedulerTest::success)))
                .hasMessageContaining("circle");
        assertThatThrownBy(() -> new Scheduler(0, events, SchedulerTest::noLog)).hasMessageContaining("at least 1");
    }

    private Map<String, TaskResult> run(int maxConcurrent, Task... tasks) throws InterruptedException {
        return new Scheduler(maxConcurrent, events, SchedulerTest::noLog).run(List.of(tasks));
    }

    private static Task task(String id, List<String> needs, TaskRunner runner) {
        return Task.of(id, TaskKind.CHECK, "", needs, runner);
    }

    private static TaskResult success() {
        return TaskResult.of(TaskStatus.SUCCESS, "", List.of(), "");
    }

    private static String noLog(Task task, TaskLog log) {
        return "";
    }

    private static void meet(CyclicBarrier barrier) throws InterruptedException {
        try {
            barrier.await(120, TimeUnit.SECONDS);
        } catch (java.util.concurrent.BrokenBarrierException | java.util.concurrent.TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }
}
