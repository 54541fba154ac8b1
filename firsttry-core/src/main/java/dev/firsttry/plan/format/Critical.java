package dev.firsttry.plan.format;

import dev.firsttry.plan.Instance;
import dev.firsttry.plan.PipelinePlan;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** The critical path by keys, as ids may collide. */
final class Critical {

    private Critical() {}

    /** The first instance of each id of the path. */
    static Set<String> keys(PipelinePlan plan) {
        Set<String> open = new HashSet<>(plan.criticalPath());
        Set<String> keys = new LinkedHashSet<>();
        for (Instance instance : plan.instances()) {
            if (open.remove(instance.id())) {
                keys.add(instance.key());
            }
        }
        return keys;
    }
}
