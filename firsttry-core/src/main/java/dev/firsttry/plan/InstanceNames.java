package dev.firsttry.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every name by which people may call instances of a plan: keys, ids, job ids, and the ids of calling jobs. */
final class InstanceNames {

    private static final String INSIDE = " / ";
    private static final int LONGEST = 64;

    private final Map<String, List<Instance>> byName = new HashMap<>();
    private final Set<String> jobs = new LinkedHashSet<>();

    InstanceNames(ExecutionPlan plan) {
        plan.pipelines().forEach(pipeline -> pipeline.instances().forEach(this::add));
    }

    private void add(Instance instance) {
        String job = instance.job();
        jobs.add(job);
        Set<String> names = new LinkedHashSet<>(List.of(instance.key(), instance.id(), job));
        if (instance.callers().isEmpty()) {
            names.add(instance.definition().declared());
        }
        for (int end = job.indexOf(INSIDE); end >= 0; end = job.indexOf(INSIDE, end + 1)) {
            names.add(job.substring(0, end));
        }
        names.forEach(
                name -> byName.computeIfAbsent(name, none -> new ArrayList<>()).add(instance));
    }

    List<Instance> of(String name) {
        return byName.getOrDefault(name, List.of());
    }

    /** Ids of jobs, in the order of the plan. */
    List<String> jobs() {
        return List.copyOf(jobs);
    }

    /** Names that the pieces of a comma list make up: the longest that exists, else the piece as it stands. */
    List<String> join(List<String> pieces) {
        List<String> names = new ArrayList<>();
        for (int from = 0; from < pieces.size(); ) {
            Optional<Joined> found = longest(pieces, from);
            names.add(found.map(Joined::name).orElse(pieces.get(from).strip()));
            from = found.map(Joined::end).orElse(from + 1);
        }
        return names;
    }

    /** @param end the first piece that is not part of it */
    private record Joined(String name, int end) {}

    private Optional<Joined> longest(List<String> pieces, int from) {
        for (int end = Math.min(pieces.size(), from + LONGEST); end > from; end--) {
            String name = String.join(",", pieces.subList(from, end)).strip();
            if (byName.containsKey(name)) {
                return Optional.of(new Joined(name, end));
            }
        }
        return Optional.empty();
    }
}
