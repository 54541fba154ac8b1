package dev.firsttry;

import dev.firsttry.cache.CacheSettings;
import dev.firsttry.cache.TaskCache;
import dev.firsttry.cache.TieredCache;
import dev.firsttry.digest.ContentHashes;
import dev.firsttry.event.Event;
import dev.firsttry.finding.Finding;
import dev.firsttry.policy.CacheRules;
import dev.firsttry.policy.Policy;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What one part of a run uses of the cache: results of tasks, and the digests of files that did not change. */
final class RunCache implements AutoCloseable {

    private final TaskCache results;
    private final KnownFiles files;
    private final Supplier<String> trouble;
    private final CacheRules rules;

    private RunCache(TaskCache results, KnownFiles files, Supplier<String> trouble, CacheRules rules) {
        this.results = results;
        this.files = files;
        this.trouble = trouble;
        this.rules = rules;
    }

    static RunCache open(GateRequest request, Policy policy, Grants grants, Clock clock, Consumer<Event> listener) {
        if (grants.cacheOff()) {
            return new RunCache(TaskCache.off(), KnownFiles.none(), () -> "", policy.cache());
        }
        CacheSettings settings = request.cache().under(policy.cache());
        TieredCache cache = new TieredCache(settings, clock, listener, new RunFuse(request.ledger(), "the gate"));
        Supplier<String> trouble =
                () -> settings.remote().isEmpty() ? request.cache().absence() : cache.remoteTrouble();
        KnownFiles files = KnownFiles.open(settings, request.places().top(), clock, listener);
        return new RunCache(cache, files, trouble, policy.cache());
    }

    TaskCache results() {
        return results;
    }

    /** Digests of file contents, from memory where a file did not change. */
    ContentHashes hashes() {
        return files.hashes();
    }

    /** What is remembered of the project's files. */
    KnownFiles files() {
        return files;
    }

    /** Why the run fails although every task may be fine: the policy requires a remote cache, and there was none. */
    Optional<Finding> missing() {
        return RequiredRemote.missing(rules, trouble.get());
    }

    /** Whether there is a bucket and it answered as long as this part needed it. */
    boolean remoteWorked() {
        return trouble.get().isEmpty();
    }

    /** Waits a bounded time for uploads. */
    @Override
    public void close() {
        results.close();
        files.close();
    }
}
