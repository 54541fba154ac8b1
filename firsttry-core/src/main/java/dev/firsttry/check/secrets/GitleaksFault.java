package dev.firsttry.check.secrets;

/** A {@code .gitleaks.toml} that cannot be used as it stands. Becomes a finding; never leaves this package. */
final class GitleaksFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;

    GitleaksFault(String message) {
        this(message, 0, 0);
    }

    GitleaksFault(String message, int line, int column) {
        super(message);
        this.line = line;
        this.column = column;
    }

    /** The same of another file, which the one at hand names: its place becomes part of the message. */
    GitleaksFault in(String file) {
        String place = line > 0 ? file + ":" + line + ":" + column : file;
        return new GitleaksFault(place + ": " + getMessage());
    }

    /** Counted from 1; 0 when unknown. */
    int line() {
        return line;
    }

    int column() {
        return column;
    }
}
