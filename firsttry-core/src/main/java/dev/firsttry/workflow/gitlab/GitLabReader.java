package dev.firsttry.workflow.gitlab;

import dev.firsttry.pipeline.PipelineResult;
import dev.firsttry.pipeline.PlanContext;
import dev.firsttry.workflow.SourceTree;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads GitLab pipelines with everything that they include, and decides which jobs exist. */
public final class GitLabReader {

    private final SourceTree tree;
    private final Supplier<List<String>> files;
    private final Optional<Path> foreign;

    /**
     * @param files paths of the project's files, for {@code exists} and includes with {@code *}; asked for when needed
     * @param foreign directory that holds projects as {@code group/project} or {@code group/project@ref}, remote files as
     *     {@code host/path} and templates below {@code templates}; empty when there is none
     */
    public GitLabReader(SourceTree tree, Supplier<List<String>> files, Optional<Path> foreign) {
        this.tree = tree;
        this.files = files;
        this.foreign = foreign;
    }

    /**
     * @param source path from the top-level directory
     * @param context the pipeline to decide for; its variables stand for pipeline and project variables
     */
    public PipelineResult read(String source, PlanContext context) {
        Faults faults = new Faults();
        World world = new World(context, files);
        return new FileReading(world, new Sources(tree, foreign, faults), faults).read(source);
    }
}
