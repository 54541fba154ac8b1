package dev.firsttry;

import dev.firsttry.event.Recorded;
import dev.firsttry.finding.Location;
import dev.firsttry.report.evidence.Evidence;
import dev.firsttry.report.json.EventJson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The events of a run, those of all its parts. The ledger holds them as lines, as other parts may come from another
 * class loader; a line is read at most once, and never one that a part of this class loader wrote.
 */
final class RunEvents {

    private final Ledger ledger;
    private final String runId;
    private final Map<String, Recorded> known = new HashMap<>();

    RunEvents(Ledger ledger, String runId) {
        this.ledger = ledger;
        this.runId = runId;
    }

    /** Puts an event on record and returns its line. */
    synchronized String add(Recorded recorded) {
        String line = EventJson.write(recorded, runId);
        known.put(line, recorded);
        ledger.remember(line, recorded);
        ledger.append(line);
        return line;
    }

    /** As lines, oldest first. */
    List<String> lines() {
        return ledger.lines();
    }

    /** What these lines, some of {@link #lines}, say. */
    synchronized List<Recorded> read(List<String> lines) {
        List<Recorded> events = new ArrayList<>(lines.size());
        for (String line : lines) {
            Location where = Location.of(Evidence.EVENTS, events.size() + 1);
            events.add(known.computeIfAbsent(
                    line, unread -> ledger.remembered(unread).orElseGet(() -> EventJson.parse(unread, where))));
        }
        return events;
    }
}
