package dev.firsttry.execution.github;

import dev.firsttry.event.TaskStatus;
import dev.firsttry.execution.container.JobContainers;
import dev.firsttry.execution.job.JobPlace;
import dev.firsttry.execution.job.JobServices;
import dev.firsttry.execution.step.Masker;
import dev.firsttry.expression.Value;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Location;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What changes while a job runs. Used by the job's thread only. */
final class JobSession {

    private static final int MOST_ANNOTATIONS = 50;

    private final String taskId;
    private final Level level;
    private final JobPlace place;
    private final JobServices services;
    private final Deadline deadline;
    private final Masker masker;
    private final Map<String, String> environment = new LinkedHashMap<>();
    private final List<String> paths = new ArrayList<>();
    private final Map<String, String> environmentBefore;
    private final List<String> pathsBefore;
    private final Posts posts = new Posts();
    private final List<Finding> annotations = new ArrayList<>();
    private final List<String> artifacts = new ArrayList<>();
    private final Map<List<Location>, ActionState> states;
    private Optional<String> cancelled = Optional.empty();
    private Optional<String> unsupported = Optional.empty();
    private Value started = Value.of(Map.of());
    private Optional<JobContainers> container = Optional.empty();

    JobSession(String taskId, Level level, JobPlace place, JobServices services, Deadline deadline) {
        this.taskId = taskId;
        this.level = level;
        this.place = place;
        this.services = services;
        this.deadline = deadline;
        this.masker = new Masker();
        this.environmentBefore = Map.of();
        this.pathsBefore = List.of();
        this.states = new ConcurrentHashMap<>();
        level.frame().secrets().values().forEach(masker::add);
    }

    private JobSession(JobSession job) {
        this.taskId = job.taskId;
        this.level = job.level;
        this.place = job.place;
        this.services = job.services;
        this.deadline = job.deadline.copy();
        this.masker = job.masker;
        this.environmentBefore = Map.copyOf(job.environment);
        this.pathsBefore = List.copyOf(job.paths);
        this.states = job.states;
        this.started = job.started;
        this.container = job.container;
        environment.putAll(job.environment);
        paths.addAll(job.paths);
    }

    /** For a step that runs beside the others: what it changes, the job does not see until it {@link #take}s it. */
    JobSession fork() {
        return new JobSession(this);
    }

    /** Adds what a step changed that ran beside the others, and has ended. */
    void take(JobSession fork) {
        fork.environment.forEach((name, value) -> {
            if (!value.equals(fork.environmentBefore.get(name))) {
                environment.put(name, value);
            }
        });
        List<String> added = new ArrayList<>(fork.paths);
        added.removeAll(fork.pathsBefore);
        Collections.reverse(added);
        added.forEach(this::addPath);
        posts.addAll(fork.posts);
        fork.annotations.forEach(this::annotate);
        fork.unsupported.ifPresent(this::unsupported);
        artifacts.addAll(fork.artifacts);
    }

    String taskId() {
        return taskId;
    }

    Level level() {
        return level;
    }

    JobPlace place() {
        return place;
    }

    JobServices services() {
        return services;
    }

    Deadline deadline() {
        return deadline;
    }

    Masker masker() {
        return masker;
    }

    /** The context {@code env} of the job: what workflow and job say and what steps added. */
    Map<String, String> environment() {
        return environment;
    }

    /** Directories that steps put in front of the path, the last one first. */
    List<String> paths() {
        return paths;
    }

    void addPath(String directory) {
        paths.remove(directory);
        paths.add(0, directory);
    }

    Posts posts() {
        return posts;
    }

    /**
     * What the parts of one use of an action hand to each other.
     *
     * @param path the step of the job, and below it those of composite actions
     */
    ActionState state(List<Location> path) {
        return states.computeIfAbsent(path, none -> new ActionState());
    }

    /** The job is being stopped: only steps that want to know of it still run, and not for long. */
    void cancel(String reason) {
        if (cancelled.isEmpty()) {
            cancelled = Optional.of(reason);
            deadline.shorten();
        }
    }

    boolean isCancelled() {
        return cancelled.isPresent();
    }

    Optional<String> cancelled() {
        return cancelled;
    }

    /** This machine cannot go on where CI can. */
    void unsupported(String reason) {
        if (unsupported.isEmpty()) {
            unsupported = Optional.of(reason);
        }
    }

    Optional<String> unsupported() {
        return unsupported;
    }

    void annotate(Finding finding) {
        if (annotations.size() < MOST_ANNOTATIONS) {
            annotations.add(finding);
        }
    }

    /** Notes the name of an artifact that the job made. */
    void made(String artifact) {
        artifacts.add(artifact);
    }

    List<String> artifacts() {
        return artifacts;
    }

    List<Finding> annotations() {
        return annotations;
    }

    /** What {@code job.services} tells. */
    void started(Value services) {
        started = services;
    }

    Value started() {
        return started;
    }

    /** Commands of the job run in there from now on. */
    void container(JobContainers running) {
        container = Optional.of(running);
    }

    Optional<JobContainers> container() {
        return container;
    }

    /** A line of the runner itself. */
    void say(String line) {
        place.log().line(masker.mask(line));
    }

    /** {@code job.status} as steps see it. */
    TaskStatus status(StepScope scope) {
        if (isCancelled()) {
            return TaskStatus.CANCELLED;
        }
        return scope.failure().isEmpty() ? TaskStatus.SUCCESS : TaskStatus.FAILURE;
    }
}
