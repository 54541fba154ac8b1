package dev.firsttry.cache;

import java.nio.file.Path;

/**
 * Results of tasks by the key of their inputs. Safe for several threads and, on the same directory, several processes.
 * Nothing here throws because of the cache: trouble is a miss and an event.
 */
public interface TaskCache extends AutoCloseable {

    /** Looks in the tiers, nearest first. Downloads no outputs. */
    Lookup find(CacheKey key);

    /**
     * Puts the outputs of a hit into a workspace, replacing what is there under the same names. Nothing is changed
     * unless every output was found and is what it should be.
     *
     * @param workspace an existing directory
     */
    Restore restore(CacheKey key, ActionResult result, Path workspace);

    /** Keeps the result of a successful task. Returns when this machine has it; uploads go on in the background. */
    void store(CacheKey key, ActionResult result);

    /** Waits a bounded time for uploads. */
    @Override
    void close();

    /** Knows nothing, keeps nothing. */
    static TaskCache off() {
        return OffCache.INSTANCE;
    }
}
