package dev.firsttry.execution.gitlab;

import dev.firsttry.event.TaskStatus;
import dev.firsttry.execution.container.ContainerSpec;
import dev.firsttry.execution.job.JobPlace;
import dev.firsttry.execution.job.JobResult;
import dev.firsttry.execution.job.JobRunner;
import dev.firsttry.execution.workspace.DirectoryContents;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Location;
import dev.firsttry.pipeline.Work;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Runs the script of one instance as the service's runner would, and again as often as {@code retry} says. */
final class GitLabJob implements JobRunner {

    private final JobSurroundings surroundings;
    private final Work.Script work;
    private final KeywordData keywords;

    GitLabJob(JobSurroundings surroundings, Work.Script work) {
        this.surroundings = surroundings;
        this.work = work;
        this.keywords = new KeywordData(work.other());
    }

    @Override
    public JobResult run(JobPlace place) throws InterruptedException {
        Optional<JobResult> refusal = containersMissing();
        return refusal.isPresent() ? refusal.get() : tried(place);
    }

    /** Asking the engine takes a moment, so it is done on the worker and only when the job needs one. */
    private Optional<JobResult> containersMissing() throws InterruptedException {
        ContainerWishes wishes = surroundings.wishes(ContainerWishes.of(keywords, work.variables()));
        if (wishes.image().isEmpty() && !wishes.services().isEmpty()) {
            return unsupported("'services' are reached from a job with an 'image' only");
        }
        if (wishes.image().isEmpty()
                || surroundings.services().containers().engine().isPresent()) {
            return Optional.empty();
        }
        return unsupported("image " + wishes.image().get().image() + " needs a container engine, and neither docker nor"
                + " podman answers; with -Dfirsttry.imagesOnHost=true the job runs on this machine itself");
    }

    private static Optional<JobResult> unsupported(String reason) {
        return Optional.of(JobResult.of(TaskStatus.UNSUPPORTED, reason));
    }

    private JobResult tried(JobPlace place) throws InterruptedException {
        Retry retry = Retry.of(keywords);
        keywords.text("start_in")
                .ifPresent(time -> place.log().line("start_in: " + time + ", for which nobody waits here"));
        for (int tried = 1; ; tried++) {
            JobAttempt attempt = new JobAttempt(surroundings, work, keywords, place);
            Attempt end = once(attempt, place);
            if (end.succeeded() || !retry.again(tried, end)) {
                return judged(end, attempt.dotenv());
            }
            place.log().line("Job failed: " + end.reason() + "; trying again (" + tried + " of " + retry.max() + ")");
        }
    }

    private static Attempt once(JobAttempt attempt, JobPlace place) throws InterruptedException {
        try {
            DirectoryContents.delete(place.workspace());
            return attempt.run();
        } catch (IOException e) {
            place.log().line("ERROR: " + e);
            return Attempt.runnerFailed("the runner's files cannot be used: " + e.getMessage());
        }
    }

    private JobResult judged(Attempt end, Map<String, String> dotenv) {
        if (end.succeeded()) {
            return success(dotenv);
        }
        JobResult failure =
                new JobResult(TaskStatus.FAILURE, false, end.reason(), new TreeMap<>(dotenv), List.of(found(end)));
        boolean allowed = work.allowFailure() || work.allowFailureExitCodes().contains(end.exitCode());
        return allowed ? failure.allowed("allow_failure") : failure;
    }

    private Finding found(Attempt end) {
        String id = surroundings.taskId();
        Location place = surroundings.instance().definition().location();
        return surroundings.services().rerun().failed(id, id, end.reason(), place);
    }

    /** On another machine than the one that was asked for it proves less, so it is said and not kept. */
    private JobResult success(Map<String, String> dotenv) {
        Optional<ContainerSpec> image =
                ContainerWishes.of(keywords, work.variables()).image();
        return image.filter(spec -> surroundings.facts().imagesOnHost())
                .map(spec -> new JobResult(
                        TaskStatus.SUCCESS,
                        false,
                        "on this machine itself instead of image " + spec.image(),
                        new TreeMap<>(dotenv),
                        List.of()))
                .orElseGet(() -> JobResult.success(dotenv, List.of())
                        .making(List.of(
                                surroundings.artifact(surroundings.instance().key()))));
    }
}
