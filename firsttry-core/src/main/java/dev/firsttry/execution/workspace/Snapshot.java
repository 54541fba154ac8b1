package dev.firsttry.execution.workspace;

import dev.firsttry.git.HistoryDepth;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The project's files as a fresh checkout would hold them; can be laid out as often as needed, from several threads. */
@FunctionalInterface
public interface Snapshot {

    /**
     * Writes them, with a git repository of their own where the project has one.
     *
     * @param directory made when missing; holds none of the files yet
     * @param history how much of it git sees there
     * @return what differs from a checkout in CI, for the log; often empty
     */
    List<String> into(Path directory, HistoryDepth history) throws IOException, InterruptedException;
}
