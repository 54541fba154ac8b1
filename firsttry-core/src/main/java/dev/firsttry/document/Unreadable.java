package dev.firsttry.document;

/** Ends the reading of a file whose rest makes no sense any more. Never leaves this package. */
final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    final int line;
    final int column;

    Unreadable(int line, int column, String message) {
        super(message, null, false, false);
        this.line = line;
        this.column = column;
    }
}
