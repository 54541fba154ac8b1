package dev.firsttry.check.xml;

/** XML that cannot be read or believed. */
public final class XmlFault extends Exception {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;

    XmlFault(String message, int line, int column) {
        super(message);
        this.line = line;
        this.column = column;
    }

    /** Counted from 1; 0 when unknown. */
    public int line() {
        return line;
    }

    /** Counted from 1; 0 when unknown. */
    public int column() {
        return column;
    }
}
