package dev.firsttry.digest;

import java.util.Objects;

/**
 * One path of a tree, by what makes it different from another.
 *
 * @param path from the root, with {@code /} as separator
 * @param value digest of the content, target of the link, or commit of the submodule; empty for {@link Kind#ABSENT} and
 *     {@link Kind#OTHER}
 */
public record TreeEntry(String path, Kind kind, String value) {

    /** What a path can be. */
    public enum Kind {
        FILE('f'),
        /** A file that its owner may execute; on file systems without that bit every file is a {@link #FILE}. */
        EXECUTABLE('x'),
        LINK('l'),
        /** A submodule that is not checked out. */
        GITLINK('g'),
        /** Listed, but gone by the time it was looked at. */
        ABSENT('a'),
        /** A pipe, a socket, a device, a directory: there, but without content to hash. */
        OTHER('o');

        private final char tag;

        Kind(char tag) {
            this.tag = tag;
        }

        char tag() {
            return tag;
        }
    }

    public TreeEntry {
        Objects.requireNonNull(path);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(value);
    }
}
