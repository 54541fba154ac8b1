package dev.firsttry.report.slo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.cache.S3Server;
import dev.firsttry.cache.s3.S3Store;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class SharedHistoryTest {

    private static final Instant NOW = Instant.parse("2026-11-23T00:00:30Z");

    @Test
    void machines_that_write_at_the_same_time_lose_nothing() throws Exception {
        ExecutorService machines = Executors.newFixedThreadPool(8);
        try (S3Store store = store()) {
            List<Callable<Void>> writers = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                Measurement run = run("run-" + i, NOW.minusSeconds(i * 5L));
                writers.add(() -> {
                    new SharedHistory(store, "acme/orders").add(run);
                    return null;
                });
            }
            for (var written : machines.invokeAll(writers)) {
                written.get();
            }
            SharedHistory history = new SharedHistory(store, "acme/orders");
            List<Measurement> all = history.others(NOW.minus(Duration.ofDays(1)), NOW, Set.of());
            assertThat(all).hasSize(24).contains(run("run-23", NOW.minusSeconds(115)));
            assertThat(history.others(NOW.minus(Duration.ofDays(1)), NOW, Set.of("run-0", "run-7")))
                    .hasSize(22);
        } finally {
            machines.shutdownNow();
        }
    }

    @Test
    void a_run_is_never_changed_and_projects_do_not_mix() throws Exception {
        try (S3Store store = store()) {
            SharedHistory history = new SharedHistory(store, "acme/orders");
            history.add(run("one", NOW));
            Measurement other = run("one", NOW).ended(false);
            history.add(other);
            assertThat(history.others(NOW, NOW, Set.of())).containsExactly(run("one", NOW));
            assertThat(new SharedHistory(store, "acme/billing").others(NOW, NOW, Set.of()))
                    .isEmpty();
        }
    }

    @Test
    void what_is_no_run_is_left_alone() throws Exception {
        try (S3Store store = store()) {
            store.put("history/v1/acme_orders/2026-11-23/x.json", new byte[] {'{'});
            assertThat(new SharedHistory(store, "acme/orders").others(NOW, NOW, Set.of()))
                    .isEmpty();
        }
    }

    @Test
    void it_is_read_from_the_day_before_the_newest_run_that_is_known() {
        History here = new History(List.of(run("a", NOW.minus(Duration.ofDays(3)))), List.of(), List.of());
        assertThat(SharedHistory.from(here, NOW, Duration.ofDays(30))).isEqualTo(NOW.minus(Duration.ofDays(4)));
        assertThat(SharedHistory.from(here, NOW, Duration.ofDays(2))).isEqualTo(NOW.minus(Duration.ofDays(2)));
    }

    @Test
    void what_the_cache_saved_is_known_once_a_task_has_run() {
        Measurement cold = with(run("cold", NOW.minusSeconds(60)), new RunDetails.TaskTime("tests", 4_000, false));
        Measurement warm = with(run("warm", NOW), new RunDetails.TaskTime("tests", 30, true));
        assertThat(Savings.of(warm, new History(List.of(cold, warm), List.of(), List.of())))
                .isEqualTo(3_970);
        assertThat(Savings.of(warm, new History(List.of(warm), List.of(), List.of())))
                .isZero();
    }

    /** Under a prefix of its own; only the tests that need a server start one. */
    private static S3Store store() {
        return new S3Store(S3Server.shared().settings());
    }

    private static Measurement run(String id, Instant at) {
        RunDetails details = new RunDetails(id, 1, 10, 20, 3, List.of());
        return new Measurement(at, "verify", "linux-amd64-8", Warmth.WARM, 900, true, "", 4, 4, details);
    }

    private static Measurement with(Measurement run, RunDetails.TaskTime time) {
        RunDetails details = new RunDetails(run.details().runId(), 0, 0, 0, 0, List.of(time));
        return new Measurement(
                run.at(), run.goal(), run.runnerClass(), run.warmth(), run.durationMs(), true, "", 1, 1, details);
    }
}
