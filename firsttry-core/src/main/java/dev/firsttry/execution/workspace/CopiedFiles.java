package dev.firsttry.execution.workspace;

import dev.firsttry.git.HistoryDepth;
import dev.firsttry.git.SourceFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A snapshot of a directory that is not the top of a git repository: a copy of its files, without git. */
public record CopiedFiles(SourceFiles files) implements Snapshot {

    @Override
    public List<String> into(Path directory, HistoryDepth history) throws IOException {
        new TreeCopy(files.root(), directory, Map.of()).copy(files.files());
        return List.of();
    }
}
