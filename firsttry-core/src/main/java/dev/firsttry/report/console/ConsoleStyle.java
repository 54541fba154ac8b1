package dev.firsttry.report.console;

/**
 * How the console writes.
 *
 * @param ansi whether colour codes are understood
 * @param width columns to fill at most; long messages are wrapped at words, never cut
 */
public record ConsoleStyle(boolean ansi, int width) {

    private static final int NARROWEST = 40;
    private static final int WIDEST = 200;

    public ConsoleStyle {
        width = Math.max(NARROWEST, Math.min(WIDEST, width));
    }

    /** No colour, 100 columns. */
    public static final ConsoleStyle PLAIN = new ConsoleStyle(false, 100);

    String paint(Paint paint, String text) {
        return ansi ? paint.on(text) : text;
    }
}
