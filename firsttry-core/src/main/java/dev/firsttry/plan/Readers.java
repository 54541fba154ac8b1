package dev.firsttry.plan;

import dev.firsttry.finding.Fault;
import dev.firsttry.finding.FaultKind;
import dev.firsttry.finding.Location;
import dev.firsttry.pipeline.PipelineResult;
import dev.firsttry.workflow.SourceTree;
import dev.firsttry.workflow.github.GitHubReader;
import java.util.List;
import java.util.Optional;

/** Chooses the reader by the file's name. */
final class Readers {

    private final GitHubReader github;

    Readers(PlanRequest request) {
        this.github = new GitHubReader(new SourceTree(request.root()), request.repositories());
    }

    PipelineResult read(String path) {
        return isGitLab(path) ? gitlab(path) : github.read(path);
    }

    private static boolean isGitLab(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.contains(".gitlab-ci.") || path.startsWith(".gitlab/");
    }

    private static PipelineResult gitlab(String path) {
        Fault fault =
                new Fault(FaultKind.UNSUPPORTED, "GitLab pipelines are not read yet", Location.of(path), List.of(path));
        return new PipelineResult.Faulty(List.of(fault), Optional.empty());
    }
}
