package dev.firsttry.execution.job;

import dev.firsttry.cache.CacheKey;
import dev.firsttry.event.CacheState;
import dev.firsttry.event.TaskStatus;
import dev.firsttry.execution.TaskLog;
import dev.firsttry.execution.TaskResult;
import dev.firsttry.execution.TaskRunner;
import dev.firsttry.execution.workspace.Workspace;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.FirstTryException;
import dev.firsttry.finding.Location;
import dev.firsttry.finding.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Runs one instance in a place of its own, unless it is known, and posts how it ended. The same for every provider. */
public final class JobTask implements TaskRunner {

    /** Rule of the finding that tells what could not be removed behind a job. */
    public static final String LEFTOVER = "workspace/leftover";

    private final String id;
    private final String key;
    private final JobBoard board;
    private final JobRunner runner;
    private final JobServices services;
    private final Supplier<Optional<CacheKey>> cacheKey;

    /**
     * @param id of the task
     * @param key of the instance
     * @param cacheKey asked when everything that the instance needs has ended; empty for a job whose result is more than
     *     can be kept, which runs every time
     */
    public static TaskRunner of(
            String id,
            String key,
            JobBoard board,
            JobRunner runner,
            JobServices services,
            Supplier<Optional<CacheKey>> cacheKey) {
        return services.memory().asksOnly()
                ? new RecallTask(id, key, board, services, cacheKey)
                : new JobTask(id, key, board, runner, services, cacheKey);
    }

    private JobTask(
            String id,
            String key,
            JobBoard board,
            JobRunner runner,
            JobServices services,
            Supplier<Optional<CacheKey>> cacheKey) {
        this.id = id;
        this.key = key;
        this.board = board;
        this.runner = runner;
        this.services = services;
        this.cacheKey = cacheKey;
    }

    @Override
    public TaskResult run() throws InterruptedException {
        List<Finding> findings = new ArrayList<>();
        Optional<CacheKey> proof = cacheKey.get();
        try (JobLog log = JobLog.open(services.logs().apply(id))) {
            Optional<JobMemory.Remembered> known = proof.flatMap(key -> remembered(key, id, services, findings));
            return known.isPresent() ? replayed(proof.orElseThrow(), known.get(), log) : ran(proof, log, findings);
        }
    }

    /** What is known of a job, its artifacts taken over. */
    static Optional<JobMemory.Remembered> remembered(
            CacheKey proof, String id, JobServices services, List<Finding> findings) {
        Workspace place = services.home().create(id);
        try {
            return services.memory().find(proof, place.root());
        } finally {
            remove(place, findings);
        }
    }

    private TaskResult replayed(CacheKey proof, JobMemory.Remembered known, JobLog log) {
        known.log().lines().forEach(log::line);
        board.post(key, known.result());
        return known.result()
                .told(known.result().findings(), new TaskLog.Written(log.file()))
                .from(known.from(), proof.hex());
    }

    private TaskResult ran(Optional<CacheKey> proof, JobLog log, List<Finding> findings) throws InterruptedException {
        JobResult result = inPlace(log, findings);
        log.close();
        if (result.status() == TaskStatus.SUCCESS && result.clean()) {
            proof.ifPresent(key -> services.memory().store(key, result, log.file()));
        }
        board.post(key, result);
        findings.addAll(result.findings());
        TaskResult told = result.told(findings, new TaskLog.Written(log.file()));
        return services.memory().ran() == CacheState.OFF
                ? told
                : proof.map(key -> told.from(CacheState.MISS, key.hex())).orElse(told);
    }

    private JobResult inPlace(JobLog log, List<Finding> findings) throws InterruptedException {
        Workspace place = services.home().create(id);
        try {
            return runner.run(
                    new JobPlace(directory(place, "work"), directory(place, "temp"), environment(place), log));
        } finally {
            remove(place, findings);
        }
    }

    /** Java asks the system's user table for the home and not the variable, so it is told with its own option. */
    private Map<String, String> environment(Workspace place) {
        Map<String, String> environment = new TreeMap<>(services.environment());
        if (services.cleanHome()) {
            String home = directory(place, "home").toString();
            environment.put("HOME", home);
            environment.computeIfPresent("USERPROFILE", (name, value) -> home);
            environment.put("MAVEN_OPTS", "-Duser.home=" + home);
        }
        return environment;
    }

    private static Path directory(Workspace place, String name) {
        try {
            return Files.createDirectory(place.root().resolve(name));
        } catch (IOException e) {
            throw new FirstTryException(
                    Finding.error(
                            "workspace/unusable",
                            "",
                            "the workspace of a job cannot be made: " + e.getMessage(),
                            "Free disk space or make the directory writable; it lies beside the cache"
                                    + " (-Dfirsttry.cache.directory).",
                            Location.NONE),
                    e);
        }
    }

    /** What cannot be removed now, such as files that a container made, is no fault of the job: the next run tries again. */
    private static void remove(Workspace place, List<Finding> findings) {
        try {
            place.close();
        } catch (IOException e) {
            findings.add(notRemoved(e));
        }
    }

    private static Finding notRemoved(IOException cause) {
        return Finding.of(
                Severity.WARNING,
                LEFTOVER,
                "",
                "the workspace of this job could not be removed whole: " + cause.getMessage(),
                "Nothing need be done: the next run removes what this one left.",
                Location.NONE);
    }
}
