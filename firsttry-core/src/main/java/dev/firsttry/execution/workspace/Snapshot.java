package dev.firsttry.execution.workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The project's files as a fresh checkout would hold them; can be laid out as often as needed, from several threads. */
@FunctionalInterface
public interface Snapshot {

    /**
     * Writes them.
     *
     * @param directory made when missing; files that are there already are replaced, others are kept
     * @return what differs from a checkout in CI, for the log; often empty
     */
    List<String> into(Path directory) throws IOException, InterruptedException;
}
