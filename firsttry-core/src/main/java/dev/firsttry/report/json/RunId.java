package dev.firsttry.report.json;

import dev.firsttry.event.Event;
import dev.firsttry.event.Recorded;
import dev.firsttry.event.SelectedCases;
import java.util.Optional;

/** Remembers which run the lines of a stream belong to. Not safe for several threads, as sinks need not be. */
public final class RunId {

    private static final SelectedCases<Optional<String>> STARTED = new SelectedCases<>(Optional.empty()) {
        @Override
        public Optional<String> runStarted(Event.RunStarted event) {
            return Optional.of(event.run().id());
        }
    };

    private String current = "";

    /** One line of {@code events.jsonl} without its line end, with the id of the run that last started. */
    public String line(Recorded recorded) {
        current = recorded.event().fold(STARTED).orElse(current);
        return EventJson.write(recorded, current);
    }
}
