package dev.firsttry.plan;

import dev.firsttry.finding.Fault;
import dev.firsttry.pipeline.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Expands the child pipeline of a bridge. */
public final class ChildPlan {

    private ChildPlan() {}

    /**
     * Its instances in order of declaration. Their ids have the bridge's before them with {@code " / "}, their keys with
     * {@code /}, so that both are as unique as in a plan.
     *
     * @throws IllegalArgumentException when it has a fault, which planning of the bridge's own pipeline tells before
     */
    public static List<Instance> of(Instance bridge, Work.Child child) {
        List<Fault> faults = new ArrayList<>();
        Frame frame = Frame.top(child.pipeline(), new Known(Map.of(), Set.of()));
        List<Unit> units = new Expander(faults).expand(frame);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(faults.toString());
        }
        return new Assembler(child.pipeline(), units)
                .assemble().instances().stream()
                        .map(instance -> below(bridge, instance))
                        .toList();
    }

    private static Instance below(Instance bridge, Instance inner) {
        String id = bridge.id() + " / ";
        String key = bridge.key() + "/";
        return new Instance(
                id + inner.id(),
                key + inner.key(),
                bridge.job() + " / " + inner.job(),
                inner.needs().stream().map(id::concat).toList(),
                inner.needKeys().stream().map(key::concat).toList(),
                inner.leg(),
                inner.dynamic(),
                inner.remote(),
                inner.definition(),
                inner.pipeline(),
                inner.callers(),
                inner.outer());
    }
}
