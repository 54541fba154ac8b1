package dev.firsttry.digest;

import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * A file that was looked at.
 *
 * @param path from the tree's root, with {@code /} as separator
 * @param file where it is
 * @param attributes what {@link Look} saw
 */
public record SeenFile(String path, Path file, BasicFileAttributes attributes) {

    /** The same file in a tree whose root is higher. @param folder path between the roots, ending in {@code /} */
    public SeenFile below(String folder) {
        return new SeenFile(folder + path, file, attributes);
    }

    /** The same file in a tree whose root is deeper. @param cut number of characters of the path that lead there */
    public SeenFile from(int cut) {
        return new SeenFile(path.substring(cut), file, attributes);
    }
}
