package dev.firsttry.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.event.EventBus;
import dev.firsttry.event.TaskKind;
import dev.firsttry.event.TaskStatus;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the scheduler knows beside needs: lanes, stopping others, growing. */
@Timeout(240)
class LanesTest {

    private final CountDownLatch interrupted = new CountDownLatch(1);

    @Test
    void a_lane_lets_only_so_many_in() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Task> tasks = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            tasks.add(laned("t" + i, new Lane("two", 2, Lane.Overtaking.NONE), () -> {
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                Thread.yield();
                inside.decrementAndGet();
                return done();
            }));
        }

        assertThat(run(8, tasks).values()).hasSize(20).allMatch(result -> result.status() == TaskStatus.SUCCESS);
        assertThat(most.get()).isBetween(1, 2);
    }

    @Test
    void a_newcomer_takes_the_place_of_one_that_waits() throws Exception {
        Lane group = new Lane("group", 1, Lane.Overtaking.WAITING);
        CountDownLatch others = new CountDownLatch(1);
        Task first = laned("first", group, () -> {
            others.await(120, TimeUnit.SECONDS);
            return done();
        });
        Task second = laned("second", group, LanesTest::done);
        Task third = laned("third", group, LanesTest::done);
        Task free = Task.of("free", TaskKind.JOB, "", List.of(), () -> {
            others.countDown();
            return done();
        });

        Map<String, TaskResult> results = run(4, List.of(first, second, third, free));

        assertThat(results.get("second").status()).isEqualTo(TaskStatus.CANCELLED);
        assertThat(results.get("second").reason()).contains("overtaken by third");
        assertThat(results.get("first").status()).isEqualTo(TaskStatus.SUCCESS);
        assertThat(results.get("third").status()).isEqualTo(TaskStatus.SUCCESS);
    }

    @Test
    void a_newcomer_may_stop_the_one_inside() throws Exception {
        Lane group = new Lane("group", 1, Lane.Overtaking.RUNNING);
        CountDownLatch running = new CountDownLatch(1);
        Task first = laned("first", group, () -> sleepUntilInterrupted(running));
        Task gate = Task.of("gate", TaskKind.JOB, "", List.of(), () -> {
            running.await(120, TimeUnit.SECONDS);
            return done();
        });
        Task second = new Task(
                "second",
                TaskKind.JOB,
                "",
                List.of("gate"),
                needs -> new StartCondition.Run(List.of(group)),
                LanesTest::done,
                Aftermath.NONE);

        Map<String, TaskResult> results = run(4, List.of(first, gate, second));

        assertThat(results.get("first").status()).isEqualTo(TaskStatus.CANCELLED);
        assertThat(results.get("second").status()).isEqualTo(TaskStatus.SUCCESS);
        assertThat(interrupted.getCount()).isZero();
    }

    @Test
    void the_end_of_one_task_stops_others_wherever_they_are() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        Task victim = Task.of("victim", TaskKind.JOB, "", List.of(), () -> sleepUntilInterrupted(running));
        Task late = Task.of("late", TaskKind.JOB, "", List.of("victim"), LanesTest::done);
        Task culprit = new Task(
                "culprit",
                TaskKind.JOB,
                "",
                List.of(),
                needs -> new StartCondition.Run(),
                () -> {
                    running.await(120, TimeUnit.SECONDS);
                    return TaskResult.of(TaskStatus.FAILURE, "", List.of(), "");
                },
                result -> List.of("victim", "late", "nobody", "culprit"));

        Map<String, TaskResult> results = run(4, List.of(victim, late, culprit));

        assertThat(results.get("victim").reason()).isEqualTo("cancelled because culprit failed");
        assertThat(results.get("late").status()).isEqualTo(TaskStatus.CANCELLED);
        assertThat(results.get("culprit").status()).isEqualTo(TaskStatus.FAILURE);
    }

    @Test
    void a_task_grows_into_others_and_its_dependants_wait_for_them() throws Exception {
        Task seed = Task.of("seed", TaskKind.JOB, "", List.of(), LanesTest::done);
        Task placeholder = new Task(
                "all",
                TaskKind.JOB,
                "",
                List.of("seed"),
                needs -> new StartCondition.Grow(
                        List.of(
                                Task.of("one", TaskKind.JOB, "", List.of("seed"), LanesTest::done),
                                Task.of("two", TaskKind.JOB, "", List.of("one"), LanesTest::done)),
                        grown -> new StartCondition.Refuse(
                                TaskResult.of(TaskStatus.SKIPPED, String.join("+", grown.keySet()), List.of(), ""))),
                LanesTest::done,
                Aftermath.NONE);
        List<String> seen = new ArrayList<>();
        Task after = new Task(
                "after",
                TaskKind.JOB,
                "",
                List.of("all"),
                needs -> {
                    seen.add(needs.get("all").reason());
                    return new StartCondition.Run();
                },
                LanesTest::done,
                Aftermath.NONE);

        Map<String, TaskResult> results = run(2, List.of(seed, placeholder, after));

        assertThat(results.keySet()).containsExactly("seed", "one", "two", "all", "after");
        assertThat(seen).containsExactly("one+two");
    }

    private TaskResult sleepUntilInterrupted(CountDownLatch running) throws InterruptedException {
        running.countDown();
        try {
            Thread.sleep(50_000);
            return done();
        } catch (InterruptedException e) {
            interrupted.countDown();
            throw e;
        }
    }

    private static Task laned(String id, Lane lane, TaskRunner runner) {
        return new Task(
                id,
                TaskKind.JOB,
                "",
                List.of(),
                needs -> new StartCondition.Run(List.of(lane)),
                runner,
                Aftermath.NONE);
    }

    private static TaskResult done() {
        return TaskResult.of(TaskStatus.SUCCESS, "", List.of(), "");
    }

    private static Map<String, TaskResult> run(int maxConcurrent, List<Task> tasks) throws InterruptedException {
        return new Scheduler(maxConcurrent, new EventBus(Clock.systemUTC(), List.of()), (task, log) -> "").run(tasks);
    }
}
