package dev.firsttry.execution.action.builtin;

import dev.firsttry.execution.action.BuiltinAction;
import dev.firsttry.execution.action.BuiltinContext;
import dev.firsttry.execution.action.BuiltinResult;
import dev.firsttry.execution.artifact.PathCache;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code actions/cache} and its halves, on the local disk. */
public final class Cache implements BuiltinAction {

    private static final Set<String> RESTORING = Set.of(
            "path",
            "key",
            "restore-keys",
            "upload-chunk-size",
            "enablecrossosarchive",
            "fail-on-cache-miss",
            "lookup-only",
            "save-always");
    private static final Set<String> SAVING = Set.of("path", "key", "upload-chunk-size", "enablecrossosarchive");

    private final boolean restores;
    private final boolean saves;

    private Cache(boolean restores, boolean saves) {
        this.restores = restores;
        this.saves = saves;
    }

    /** {@code actions/cache}: restores, and saves after the job. */
    public static Cache both() {
        return new Cache(true, true);
    }

    /** {@code actions/cache/restore}. */
    public static Cache restore() {
        return new Cache(true, false);
    }

    /** {@code actions/cache/save}: saves at once. */
    public static Cache save() {
        return new Cache(false, true);
    }

    @Override
    public Set<String> inputs() {
        return restores ? RESTORING : SAVING;
    }

    @Override
    public BuiltinResult run(BuiltinContext context) throws IOException {
        CacheKeys keys = CacheKeys.of(context.inputs());
        if (keys.fault().isPresent()) {
            return BuiltinResult.Failed.because(keys.fault().get());
        }
        CachePaths paths = new CachePaths(context);
        BuiltinResult.Done start = leftAlone(paths);
        if (paths.isEmpty()) {
            return start;
        }
        return restores ? restored(keys, paths, context, start) : start.withLog(saved(keys, paths, context));
    }

    private static BuiltinResult.Done leftAlone(CachePaths paths) {
        BuiltinResult.Done done = BuiltinResult.Done.saying();
        for (String line : paths.leftAlone()) {
            done = done.withLog(
                    "::notice::" + line + " is this machine's own: used as it is, neither saved nor restored");
        }
        return done;
    }

    private BuiltinResult restored(CacheKeys keys, CachePaths paths, BuiltinContext context, BuiltinResult.Done start)
            throws IOException {
        Optional<PathCache.Entry> found = keys.find(context);
        if (found.isEmpty() && context.inputs().flag("fail-on-cache-miss", false)) {
            return BuiltinResult.Failed.because("Failed to restore cache entry. Exiting as fail-on-cache-miss is set."
                    + " Input key: " + keys.key());
        }
        boolean isExact = found.filter(entry -> entry.key().equals(keys.key())).isPresent();
        if (found.isPresent() && !context.inputs().flag("lookup-only", false)) {
            context.cache().restore(found.get(), paths.roots());
        }
        BuiltinResult.Done done = start.with("cache-primary-key", keys.key())
                .with("cache-matched-key", found.map(PathCache.Entry::key).orElse(""))
                .with("cache-hit", found.isEmpty() ? "" : Boolean.toString(isExact))
                .withLog(found.map(entry -> "Cache restored from key: " + entry.key())
                        .orElse("Cache not found for input keys: " + String.join(", ", all(keys))));
        return saves && !isExact ? done.withPost(() -> List.of(saved(keys, paths, context))) : done;
    }

    private static List<String> all(CacheKeys keys) {
        List<String> all = new ArrayList<>(List.of(keys.key()));
        all.addAll(keys.restore());
        return all;
    }

    private static String saved(CacheKeys keys, CachePaths paths, BuiltinContext context) throws IOException {
        List<PathCache.Part> parts = paths.parts();
        if (parts.stream().allMatch(part -> part.files().isEmpty())) {
            return "::warning::Path Validation Error: Path(s) specified in the action for caching do(es) not exist,"
                    + " hence no cache is being saved.";
        }
        return context.cache().save(keys.version(), keys.key(), parts)
                ? "Cache saved with key: " + keys.key()
                : "Cache hit occurred on the primary key " + keys.key() + ", not saving cache.";
    }
}
