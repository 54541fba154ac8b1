package dev.firsttry.event;

/** Takes events as they happen. Called by one thread at a time. */
@FunctionalInterface
public interface EventSink {
    void accept(Recorded recorded);
}
