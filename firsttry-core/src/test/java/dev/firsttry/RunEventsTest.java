package dev.firsttry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.firsttry.event.Event;
import dev.firsttry.event.Recorded;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RunEventsTest {

    private final MemoryLedger ledger = new MemoryLedger();
    private final RunEvents mine = new RunEvents(ledger, "run-1");
    private final RunEvents other = new RunEvents(ledger, "run-1");

    @Test
    void those_of_all_parts_are_read_in_the_order_in_which_they_happened() {
        other.add(at(1));
        mine.add(at(2));
        other.add(at(3));
        assertThat(mine.read(mine.lines())).containsExactly(at(1), at(2), at(3));
        mine.add(at(4));
        assertThat(mine.read(mine.lines())).containsExactly(at(1), at(2), at(3), at(4));
        assertThat(other.read(other.lines())).isEqualTo(mine.read(mine.lines()));
    }

    @Test
    void a_line_is_read_once_and_never_one_of_its_own() {
        Recorded own = at(1);
        mine.add(own);
        other.add(at(2));
        Recorded theirs = mine.read(mine.lines()).get(1);
        assertThat(mine.read(mine.lines()).get(0)).isSameAs(own);
        assertThat(mine.read(mine.lines()).get(1)).isSameAs(theirs);
    }

    @Test
    void a_line_that_nobody_here_wrote_is_named() {
        mine.add(at(1));
        ledger.append("{\"cut");
        assertThatThrownBy(() -> mine.read(mine.lines()))
                .hasMessageStartingWith("[events/malformed]")
                .hasMessageEndingWith("(events.jsonl:2)");
    }

    private static Recorded at(long second) {
        return new Recorded(Instant.ofEpochSecond(second), new Event.TaskStarted("task " + second));
    }
}
