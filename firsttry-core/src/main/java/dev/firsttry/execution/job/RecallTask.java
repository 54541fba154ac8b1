package dev.firsttry.execution.job;

import dev.firsttry.cache.CacheKey;
import dev.firsttry.event.TaskStatus;
import dev.firsttry.execution.TaskResult;
import dev.firsttry.execution.TaskRunner;
import dev.firsttry.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Asks whether one instance is proven; nothing of it runs. One that is not proven ends as one that cannot run here, so
 * that nothing is decided from a result that nobody knows: whatever needs it is not proven either.
 */
final class RecallTask implements TaskRunner {

    private static final String UNKNOWN = "not proven";

    private final String id;
    private final String key;
    private final JobBoard board;
    private final JobServices services;
    private final Supplier<Optional<CacheKey>> cacheKey;

    RecallTask(String id, String key, JobBoard board, JobServices services, Supplier<Optional<CacheKey>> cacheKey) {
        this.id = id;
        this.key = key;
        this.board = board;
        this.services = services;
        this.cacheKey = cacheKey;
    }

    /** Artifacts are taken over as in a run: the keys of GitLab's jobs are made of what they are handed. */
    @Override
    public TaskResult run() {
        List<Finding> findings = new ArrayList<>();
        return cacheKey.get()
                .flatMap(proof ->
                        JobTask.remembered(proof, id, services, findings).map(known -> proven(proof, known, findings)))
                .orElseGet(this::unknown);
    }

    private TaskResult proven(CacheKey proof, JobMemory.Remembered known, List<Finding> findings) {
        board.post(key, known.result());
        return TaskResult.of(known.result().status(), "", findings, "").from(known.from(), proof.hex());
    }

    private TaskResult unknown() {
        board.post(key, JobResult.of(TaskStatus.UNSUPPORTED, UNKNOWN));
        return TaskResult.of(TaskStatus.UNSUPPORTED, UNKNOWN, List.of(), "");
    }
}
