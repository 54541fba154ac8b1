package dev.firsttry.finding;

/**
 * A place in a file.
 *
 * @param file path from the top-level directory with {@code /} as separator; empty when there is no file
 * @param line counted from 1; 0 when unknown
 * @param column counted from 1; 0 when unknown
 */
public record Location(String file, int line, int column) {

    /** No place at all, for findings about the run itself. */
    public static final Location NONE = new Location("", 0, 0);

    /** A whole file. */
    public static Location of(String file) {
        return new Location(file, 0, 0);
    }

    /** A line of a file. */
    public static Location of(String file, int line) {
        return new Location(file, line, 0);
    }

    public boolean isKnown() {
        return !file.isEmpty();
    }

    /** {@code file:line:column}, leaving out what is unknown; empty for {@link #NONE}. */
    @Override
    public String toString() {
        if (line == 0) {
            return file;
        }
        return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }
}
