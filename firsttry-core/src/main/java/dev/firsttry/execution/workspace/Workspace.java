package dev.firsttry.execution.workspace;

import java.io.IOException;
import java.nio.file.Path;

/** A clean checkout for one task. Closing it removes it. */
public final class Workspace implements AutoCloseable {

    private final Path root;

    Workspace(Path root) {
        this.root = root;
    }

    /** Absolute. */
    public Path root() {
        return root;
    }

    @Override
    public void close() throws IOException {
        Trees.delete(root);
    }
}
