package dev.firsttry.expression;

/** Leaves a recursive walk at its first fault; never leaves this room. */
final class Stop extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ExpressionFault fault;

    Stop(String message, int at) {
        super(message, null, false, false);
        this.fault = new ExpressionFault(message, at);
    }

    ExpressionFault fault() {
        return fault;
    }
}
