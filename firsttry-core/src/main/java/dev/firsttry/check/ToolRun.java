package dev.firsttry.check;

import java.util.Objects;

/**
 * How a goal ended.
 *
 * @param message what the tool, or whoever was to start it, said; empty when it ended well
 */
public record ToolRun(End end, String message) {

    /** Whether the tool could do its work, and liked what it saw. */
    public enum End {
        /** It did its work; what it found is in its report. */
        DONE,
        /** It did its work and fails the build. */
        OBJECTED,
        /** It could not do its work. */
        BROKEN
    }

    public ToolRun {
        Objects.requireNonNull(end);
        Objects.requireNonNull(message);
    }

    public static ToolRun done() {
        return new ToolRun(End.DONE, "");
    }

    public static ToolRun objected(String message) {
        return new ToolRun(End.OBJECTED, message);
    }

    public static ToolRun broken(String message) {
        return new ToolRun(End.BROKEN, message);
    }
}
