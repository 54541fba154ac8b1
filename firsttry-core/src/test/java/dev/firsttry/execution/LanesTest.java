package dev.firsttry.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.event.EventBus;
import dev.firsttry.event.TaskKind;
import dev.firsttry.event.TaskStatus;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
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

    @Test
    void a_party_stays_until_its_last_task_ended() throws Exception {
        Lane one = new Lane("one", 1, Lane.Overtaking.NONE);
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        Task first = of("A", "a1", List.of(), List.of(one), List.of(), order);
        Task last = of("A", "a2", List.of("a1"), List.of(one), List.of(), order);
        Task other = of("B", "b", List.of(), List.of(one), List.of(), order);

        Map<String, TaskResult> results = run(4, List.of(first, last, other));

        assertThat(results.values()).allMatch(result -> result.status() == TaskStatus.SUCCESS);
        assertThat(order).containsExactly("a1", "a2", "b");
    }

    @Test
    void a_party_of_which_nothing_runs_frees_its_place() throws Exception {
        Lane one = new Lane("one", 1, Lane.Overtaking.NONE);
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        Task first = of("A", "a1", List.of(), List.of(one), List.of(), order);
        Task refused = new Task(
                "a2",
                TaskKind.JOB,
                "",
                List.of("a1"),
                needs -> new StartCondition.Refuse(TaskResult.of(TaskStatus.SKIPPED, "", List.of(), "")),
                LanesTest::done,
                Aftermath.NONE,
                List.of("A"));
        Task other = of("B", "b", List.of(), List.of(one), List.of(), order);

        Map<String, TaskResult> results = run(4, List.of(first, refused, other));

        assertThat(results.get("b").status()).isEqualTo(TaskStatus.SUCCESS);
    }

    @Test
    void an_overtaken_party_is_stopped_whole() throws Exception {
        Lane group = new Lane("group", 1, Lane.Overtaking.WAITING);
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        List<Task> tasks = new ArrayList<>();
        for (String party : List.of("A", "B", "C")) {
            tasks.add(of(party, party + 1, List.of(), List.of(group), List.of(), order));
            tasks.add(of(party, party + 2, List.of(party + 1), List.of(group), List.of(), order));
        }

        Map<String, TaskResult> results = run(4, tasks);

        assertThat(order).containsExactly("A1", "A2", "C1", "C2");
        assertThat(List.of("B1", "B2"))
                .allMatch(id -> results.get(id).reason().contains("overtaken by C1"))
                .allMatch(id -> results.get(id).status() == TaskStatus.CANCELLED);
    }

    @Test
    void parties_that_wait_for_each_other_do_not_wait_for_ever() throws Exception {
        Lane left = new Lane("left", 1, Lane.Overtaking.NONE);
        Lane right = new Lane("right", 1, Lane.Overtaking.NONE);
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        Task a1 = of("A", "a1", List.of(), List.of(left), List.of(), order);
        Task b1 = of("B", "b1", List.of(), List.of(right), List.of(), order);
        Task a2 = of("A", "a2", List.of("a1", "b1"), List.of(left), List.of(right), order);
        Task b2 = of("B", "b2", List.of("a1", "b1"), List.of(right), List.of(left), order);

        Map<String, TaskResult> results = run(4, List.of(a1, b1, a2, b2));

        assertThat(results.values())
                .filteredOn(result -> result.status() == TaskStatus.CANCELLED)
                .singleElement()
                .satisfies(result ->
                        assertThat(result.reason()).contains("deadlock").contains("taken by"));
        assertThat(results.values())
                .filteredOn(result -> result.status() == TaskStatus.SUCCESS)
                .hasSize(3);
    }

    private static Task of(
            String party, String id, List<String> needs, List<Lane> ofParty, List<Lane> own, List<String> order) {
        return new Task(
                id,
                TaskKind.JOB,
                "",
                needs,
                results -> new StartCondition.Run(List.of(new Party(party, ofParty)), own),
                () -> {
                    order.add(id);
                    return done();
                },
                Aftermath.NONE,
                List.of(party));
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
