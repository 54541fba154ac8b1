package dev.firsttry;

import dev.firsttry.cache.CacheKey;
import dev.firsttry.check.Reuse;
import dev.firsttry.digest.ContentHashes;
import dev.firsttry.policy.Policy;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/** The cache keys of the checks that the gate would run, without running them. */
public final class GateKeys {

    private GateKeys() {}

    /** By task id, in the order of the report; only tasks that can be cached. */
    public static Map<String, CacheKey> of(GateRequest request, Policy policy) {
        Inputs inputs = new Inputs(request, ContentHashes.READING);
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
