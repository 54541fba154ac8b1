package dev.firsttry.expression;

import java.util.List;

/** What {@code hashFiles} asks for. */
@FunctionalInterface
public interface FileHasher {

    /** No files: every pattern matches nothing. */
    FileHasher NONE = patterns -> "";

    /** @return lower-case hex SHA-256 over the files of the workspace that the globs match; empty when there are none */
    String hash(List<String> patterns);
}
