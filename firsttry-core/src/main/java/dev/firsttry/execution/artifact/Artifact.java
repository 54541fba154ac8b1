package dev.firsttry.execution.artifact;

import java.nio.file.Path;

/**
 * A named set of files that a job handed over.
 *
 * @param id counted from 1 within the run
 * @param directory where its files are, absolute; not to be changed
 * @param files how many
 * @param bytes size of all files
 * @param digest SHA-256 of names and contents, lower-case hex
 */
public record Artifact(long id, String name, Path directory, int files, long bytes, String digest) {}
