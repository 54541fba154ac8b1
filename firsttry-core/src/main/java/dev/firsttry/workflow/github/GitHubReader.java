package dev.firsttry.workflow.github;

import dev.firsttry.finding.Fault;
import dev.firsttry.pipeline.PipelineResult;
import dev.firsttry.workflow.SourceTree;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads GitHub workflow files with everything that they call. Remembers what it read; one for each plan. */
public final class GitHubReader {

    private final Library library;

    /**
     * @param foreign directory that holds other repositories as {@code owner/repo} or {@code owner/repo@ref}; empty when
     *     there is none
     */
    public GitHubReader(SourceTree tree, Optional<Path> foreign) {
        this.library = new Library(tree, foreign);
    }

    /** @param source path from the top-level directory */
    public PipelineResult read(String source) {
        Library.Loaded loaded = library.workflow(Place.here(source));
        List<Fault> faults = loaded.faults();
        return loaded.pipeline()
                .filter(pipeline -> faults.isEmpty())
                .<PipelineResult>map(PipelineResult.Read::new)
                .orElseGet(() -> new PipelineResult.Faulty(faults, loaded.pipeline()));
    }
}
