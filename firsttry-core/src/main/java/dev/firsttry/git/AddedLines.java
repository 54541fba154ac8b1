package dev.firsttry.git;

/** Told of what a range of history added, as {@code git log -p -U0} shows it. */
public interface AddedLines {

    /**
     * Consecutive lines that a commit added to a file.
     *
     * @param commit full id
     * @param path of the file after the commit
     * @param line number of the first one, counted from 1
     * @param text their bytes, line ends included
     */
    void added(String commit, String path, int line, byte[] text);

    /** A file that was not looked at because it is binary or too large. */
    void skipped(String commit, String path);
}
