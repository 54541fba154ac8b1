package dev.firsttry.cache;

import java.util.Objects;

/**
 * A file or symbolic link that a task made.
 *
 * @param path from the workspace, with {@code /} as separator
 * @param executable whether the owner may execute it; {@code false} for links
 */
public record OutputFile(String path, boolean executable, Content content) {

    public OutputFile {
        Objects.requireNonNull(path);
        Objects.requireNonNull(content);
    }
}
