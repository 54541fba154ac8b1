package dev.firsttry.git;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A directory that is walked: says what in it belongs to the project. Asked by one thread. */
interface Folder {

    /** Whether something in it that is no directory belongs to the project. */
    boolean takes(String name);

    /** The door to a directory in it; empty when nothing behind it belongs to the project. */
    Optional<Door> below(String name);

    /** A directory that is entered: what is in it may decide whether and how it counts. */
    @FunctionalInterface
    interface Door {

        /**
         * Opens it.
         *
         * @param names of all that is in the directory
         * @return empty when its files are not counted as those of this tree
         */
        Optional<Folder> open(Path directory, List<String> names) throws IOException;
    }
}
