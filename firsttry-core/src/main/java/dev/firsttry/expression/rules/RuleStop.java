package dev.firsttry.expression.rules;

/** Leaves the parser at the first fault; never leaves this room. */
final class RuleStop extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int at;

    RuleStop(String message, int at) {
        super(message, null, false, false);
        this.at = at;
    }

    int at() {
        return at;
    }
}
