package dev.firsttry;

import dev.firsttry.cache.CacheKey;
import dev.firsttry.cache.CacheSettings;
import dev.firsttry.check.Reuse;
import dev.firsttry.event.Event;
import dev.firsttry.policy.Policy;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The cache keys of the checks that the gate would run, without running them. */
public final class GateKeys {

    private GateKeys() {}

    /**
     * By task id, in the order of the report; only tasks that can be cached.
     *
     * @param settings of the cache that they are keys of; it remembers the digests of files
     * @param listener is told when it cannot
     */
    public static Map<String, CacheKey> of(
            GateRequest request, Policy policy, CacheSettings settings, Consumer<Event> listener) {
        try (KnownFiles known = KnownFiles.open(settings, request.places().top(), Clock.systemUTC(), listener)) {
            return keys(request, policy, new Inputs(request, known));
        }
    }

    private static Map<String, CacheKey> keys(GateRequest request, Policy policy, Inputs inputs) {
        Map<String, CacheKey> keys = new LinkedHashMap<>();
        CheckPlan plan = new CheckPlan(policy, request, Clock.systemUTC());
        Baselines baselines = Baselines.load(request, policy);
        for (PlannedCheck planned : plan.all()) {
            PlannedCheck check = baselines.forgiving(planned);
            if (check.check().reuse() != Reuse.NEVER) {
                keys.put(check.taskId(), inputs.key(check, inputs.context(check, Clock.systemUTC())));
            }
        }
        return keys;
    }
}
