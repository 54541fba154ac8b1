package dev.firsttry.execution.process;

/** Takes the output of a process. */
@FunctionalInterface
public interface LineSink {

    /** @param line without its line end; a line longer than {@link LineSplitter#MAX_LINE} comes in pieces */
    void line(String line);
}
