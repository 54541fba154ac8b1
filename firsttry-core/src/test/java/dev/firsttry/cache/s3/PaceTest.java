package dev.firsttry.cache.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final int USABLE = 1_000;

    private final AtomicLong nanos = new AtomicLong();
    private final Pace pace = paceAfter(Duration.ZERO);

    @Test
    void a_drip_is_given_up_after_five_seconds_more_than_its_bytes_deserve() {
        pace.begin();
        for (int i = 0; i < 9; i++) {
            drip(1_000, USABLE / 2);
            assertThat(pace.isSpent()).isFalse();
        }
        drip(2_000, USABLE / 2);
        assertThat(pace.isSpent()).isTrue();
    }

    @Test
    void a_usable_store_may_take_as_long_as_it_likes() {
        pace.begin();
        for (int i = 0; i < 10_000; i++) {
            drip(1_000, USABLE);
        }
        assertThat(pace.isSpent()).isFalse();
    }

    @Test
    void answers_that_come_late_every_time_add_up() {
        int requests = 0;
        while (!pace.isSpent()) {
            pace.begin();
            pass(1_000);
            pace.end();
            requests++;
        }
        assertThat(requests).isEqualTo(6);
    }

    @Test
    void reads_at_the_same_time_are_one_wait_and_share_the_line() {
        for (int i = 0; i < 8; i++) {
            pace.begin();
        }
        for (int i = 0; i < 80; i++) {
            drip(125, USABLE / 8);
        }
        assertThat(pace.lost()).isZero();
    }

    @Test
    void a_good_time_is_not_saved_up_and_nothing_is_lost_between_the_reads() {
        pace.begin();
        pace.got(1_000_000);
        pace.end();
        pass(60_000);
        pace.begin();
        pass(5_001);
        assertThat(pace.isSpent()).isTrue();
    }

    @Test
    void what_earlier_parts_of_the_run_lost_counts() {
        Pace later = paceAfter(Duration.ofSeconds(4));
        later.begin();
        pass(1_001);
        assertThat(later.isSpent()).isTrue();
    }

    private void drip(long millis, int bytes) {
        pass(millis);
        pace.got(bytes);
    }

    private void pass(long millis) {
        nanos.addAndGet(millis * 1_000_000);
    }

    private Pace paceAfter(Duration lost) {
        Duration second = Duration.ofSeconds(1);
        return new Pace(new S3Timeouts(second, second, Duration.ofSeconds(5), 1, USABLE, 0), lost, nanos::get);
    }
}
