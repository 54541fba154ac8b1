package dev.firsttry.workflow.gitlab;

import dev.firsttry.finding.Fault;
import dev.firsttry.pipeline.Job;
import dev.firsttry.pipeline.Pipeline;
import dev.firsttry.pipeline.PipelineResult;
import dev.firsttry.pipeline.PlanContext;
import dev.firsttry.workflow.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads text as {@code .gitlab-ci.yml} of a directory. */
record Reads(Path root) {

    PipelineResult result(String text) throws IOException {
        Files.writeString(root.resolve(".gitlab-ci.yml"), text);
        return new GitLabReader(new SourceTree(root), List::of, Optional.empty())
                .read(".gitlab-ci.yml", PlanContext.DEFAULT);
    }

    List<Fault> faults(String text) throws IOException {
        return result(text).fold(new PipelineResult.Cases<>() {
            @Override
            public List<Fault> read(Pipeline pipeline) {
                return List.of();
            }

            @Override
            public List<Fault> faulty(List<Fault> faults, Optional<Pipeline> partial) {
                return faults;
            }
        });
    }

    List<Job> jobs(String text) throws IOException {
        return result(text).fold(new PipelineResult.Cases<>() {
            @Override
            public List<Job> read(Pipeline pipeline) {
                return pipeline.jobs();
            }

            @Override
            public List<Job> faulty(List<Fault> faults, Optional<Pipeline> partial) {
                throw new AssertionError(faults.toString());
            }
        });
    }
}
