package dev.firsttry.plan;

import dev.firsttry.pipeline.Work;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The instances that are wanted, with what each needs. A bridge of which only some jobs inside are wanted starts a child
 * pipeline of those alone.
 */
final class Narrowing {

    private final List<Instance> all;
    private final Set<String> wanted;
    private final Map<String, Instance> byKey = new HashMap<>();

    private Narrowing(List<Instance> all, Set<String> wanted) {
        this.all = all;
        this.wanted = wanted;
        all.forEach(instance -> byKey.put(instance.key(), instance));
    }

    /**
     * In the order of {@code all}. Child pipelines are nested at most two deep, which bounds the recursion.
     *
     * @param wanted keys, those inside of bridges included
     */
    static List<Instance> of(List<Instance> all, Set<String> wanted) {
        return new Narrowing(all, wanted).part();
    }

    private List<Instance> part() {
        Set<String> direct = wanted.stream().filter(byKey::containsKey).collect(Collectors.toSet());
        Set<String> entered =
                all.stream().filter(this::isEntered).map(Instance::key).collect(Collectors.toSet());
        Set<String> whole = withNeeds(direct);
        entered.forEach(bridge -> whole.addAll(withNeeds(byKey.get(bridge).needKeys())));
        return all.stream()
                .filter(instance -> whole.contains(instance.key()) || entered.contains(instance.key()))
                .map(instance -> whole.contains(instance.key()) ? instance : narrowed(instance))
                .toList();
    }

    private boolean isEntered(Instance instance) {
        String inside = instance.key() + "/";
        return instance.child().isPresent() && wanted.stream().anyMatch(key -> key.startsWith(inside));
    }

    private Set<String> withNeeds(Collection<String> keys) {
        Set<String> kept = new HashSet<>(keys);
        Deque<String> open = new ArrayDeque<>(keys);
        while (!open.isEmpty()) {
            byKey.get(open.remove()).needKeys().stream().filter(kept::add).forEach(open::add);
        }
        return kept;
    }

    private Instance narrowed(Instance bridge) {
        Work.Script work = (Work.Script) bridge.definition().work();
        Work.Child child = work.child().orElseThrow();
        List<Instance> inner = of(ChildPlan.of(bridge, child), wanted);
        Work.Child part = child.with(inner.stream().map(Instance::definition).toList());
        return bridge.with(bridge.definition().with(work.with(part)));
    }
}
