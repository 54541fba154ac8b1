package dev.firsttry.expression;

import dev.firsttry.finding.Fault;
import dev.firsttry.finding.FaultKind;
import dev.firsttry.finding.Location;
import java.util.List;
import java.util.Objects;

/**
 * What is wrong with an expression.
 *
 * @param message one sentence, with the words that would have been right where there are any
 * @param offset where, in UTF-16 units from the start of the text that was parsed
 */
public record ExpressionFault(String message, int offset) {

    public ExpressionFault {
        Objects.requireNonNull(message);
    }

    /** A fault of kind {@code bad-expression} at a place that the caller computed from {@link #offset}. */
    public Fault at(Location place) {
        return new Fault(FaultKind.BAD_EXPRESSION, message, place, List.of());
    }
}
