package dev.firsttry;

import dev.firsttry.execution.gitlab.GitLabFacts;
import dev.firsttry.execution.gitlab.GitLabTasks;
import dev.firsttry.execution.job.JobServices;
import dev.firsttry.git.GitCommit;
import dev.firsttry.git.GitRepository;
import dev.firsttry.plan.PipelinePlan;
import java.util.Optional;

/** What GitLab's jobs need to know of the run. */
record GitLabRun(GateRequest request, RunOptions options, JobServices services) {

    GitLabTasks of(PipelinePlan plan) {
        return new GitLabTasks(plan, facts(), services, options.selection()::starts);
    }

    private GitLabFacts facts() {
        Optional<GitRepository> found = GitRepository.open(request.places().top());
        if (found.isEmpty()) {
            return new GitLabFacts(request.plan().context(), Optional.empty(), "", options.imagesOnHost());
        }
        try (GitRepository repository = found.get()) {
            Optional<GitCommit> commit = repository.commit().map(repository.history()::commit);
            String project = repository.remoteName("origin").orElse("");
            return new GitLabFacts(request.plan().context(), commit, project, options.imagesOnHost());
        }
    }
}
