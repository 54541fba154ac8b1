package dev.firsttry;

import dev.firsttry.cache.ActionResult;
import dev.firsttry.cache.CacheKey;
import dev.firsttry.cache.Lookup;
import dev.firsttry.cache.TaskCache;
import dev.firsttry.cache.Tier;
import dev.firsttry.check.Check;
import dev.firsttry.check.CheckContext;
import dev.firsttry.check.CheckResult;
import dev.firsttry.check.CheckResultJson;
import dev.firsttry.check.Reuse;
import dev.firsttry.event.CacheState;
import dev.firsttry.execution.TaskResult;
import dev.firsttry.execution.TaskRunner;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Runs one check with the cache around it: key, look-up, run, store. */
final class CheckRunner implements TaskRunner {

    private static final String RESULT = "result";

    private final Check check;
    private final CheckContext context;
    private final CacheKey key;
    private final TaskCache cache;
    private final CacheState ran;
    private final Consumer<CheckResult> measured;

    /** @param measured hears the result, for what is added up over modules */
    CheckRunner(
            Check check,
            CheckContext context,
            CacheKey key,
            TaskCache cache,
            boolean cacheOff,
            Consumer<CheckResult> measured) {
        this.check = check;
        this.context = context;
        this.key = key;
        this.cache = cache;
        this.ran = cacheOff ? CacheState.OFF : CacheState.MISS;
        this.measured = measured;
    }

    @Override
    public TaskResult run() {
        return check.atOnce(context)
                .map(answer -> told(answer).from(CacheState.OFF, ""))
                .orElseGet(this::cached);
    }

    private TaskResult cached() {
        return switch (check.reuse()) {
            case NEVER -> told(check.run(context)).from(CacheState.OFF, "");
            case ENTRY_STANDS -> proven().map(this::reused).orElseGet(() -> runAndStore(context));
            case ENTRY_IS_EVIDENCE -> proven().map(this::confirmed).orElseGet(() -> runAndStore(context));
        };
    }

    /** What was stored earlier for these very inputs, and where it was found. */
    private record Proven(CheckResult result, CacheState from) {}

    private Optional<Proven> proven() {
        return cache.find(key).fold(new Lookup.Cases<>() {
            @Override
            public Optional<Proven> hit(Lookup.Hit hit) {
                return decode(hit.result()).map(result -> new Proven(result, state(hit.tier())));
            }

            @Override
            public Optional<Proven> miss(Lookup.Miss miss) {
                return Optional.empty();
            }
        });
    }

    private TaskResult reused(Proven proven) {
        return told(proven.result()).from(proven.from(), key.hex());
    }

    private TaskResult confirmed(Proven proven) {
        CheckResult result = check.run(context.withProven(proven.result()));
        return result.reused() || agrees(result, proven.result())
                ? told(result).from(proven.from(), key.hex())
                : stored(result);
    }

    /** What this build shows is what the entry says: the entry is confirmed, and need not be written again. */
    private static boolean agrees(CheckResult result, CheckResult entry) {
        return result.status() == entry.status()
                && !result.evidence().isEmpty()
                && result.evidence().equals(entry.evidence());
    }

    private TaskResult runAndStore(CheckContext facts) {
        return stored(check.run(facts));
    }

    private TaskResult stored(CheckResult result) {
        if (result.cacheable() && check.reuse() != Reuse.NEVER) {
            String text = new String(CheckResultJson.encode(result), StandardCharsets.UTF_8);
            cache.store(key, ActionResult.of(Map.of(RESULT, text), ""));
        }
        return told(result).from(ran, ran == CacheState.OFF ? "" : key.hex());
    }

    private TaskResult told(CheckResult result) {
        measured.accept(result);
        return TaskResult.of(result.status(), result.reason(), result.findings(), result.log());
    }

    private static Optional<CheckResult> decode(ActionResult entry) {
        return Optional.ofNullable(entry.values().get(RESULT))
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .flatMap(CheckResultJson::decode);
    }

    private static CacheState state(Tier tier) {
        return switch (tier) {
            case LOCAL -> CacheState.LOCAL;
            case REMOTE -> CacheState.REMOTE;
        };
    }
}
