package dev.firsttry.event;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** Stamps events and hands them to every sink, in order, one at a time. Keeps them all, for the report. */
public final class EventBus {

    private final Clock clock;
    private final List<EventSink> sinks;
    private final UnaryOperator<Event> mask;
    private final List<Recorded> recorded = new ArrayList<>();

    public EventBus(Clock clock, List<EventSink> sinks) {
        this(clock, sinks, UnaryOperator.identity());
    }

    /** @param mask takes secrets out of an event before anybody, the record included, sees it */
    public EventBus(Clock clock, List<EventSink> sinks, UnaryOperator<Event> mask) {
        this.clock = Objects.requireNonNull(clock);
        this.sinks = List.copyOf(sinks);
        this.mask = Objects.requireNonNull(mask);
    }

    /** Safe to call from any thread; sinks see one event at a time. */
    public synchronized void publish(Event event) {
        Recorded stamped = new Recorded(clock.instant(), mask.apply(event));
        recorded.add(stamped);
        sinks.forEach(sink -> sink.accept(stamped));
    }

    /** Everything published so far, oldest first. */
    public synchronized List<Recorded> recorded() {
        return List.copyOf(recorded);
    }
}
