package dev.firsttry.event;

import java.time.Instant;

/** An event and when it happened. */
public record Recorded(Instant at, Event event) {}
