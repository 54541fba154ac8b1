package dev.firsttry.execution.github;

import dev.firsttry.finding.Location;

/** An expression that cannot be evaluated ends the step or job at hand; never leaves this package. */
final class BadExpression extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Location place;

    BadExpression(String message, Location place) {
        super(message + (place.isKnown() ? " (" + place + ")" : ""), null, false, false);
        this.place = place;
    }

    Location place() {
        return place;
    }
}
