package dev.firsttry.plan;

import dev.firsttry.expression.Coercion;
import dev.firsttry.expression.Value;
import dev.firsttry.pipeline.Job;
import dev.firsttry.pipeline.Need;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Needs on job ids become needs on instances. Lists are shared by all instances that need the same. */
final class Edges {

    private final Map<Frame, Map<Job, List<Target>>> targets = new IdentityHashMap<>();

    /** Units and those of their instances that are needed. */
    record Target(Unit unit, List<Seed> seeds) {}

    /** What a unit needs, apart from earlier stages. Calls are nested at most ten deep, which bounds the recursion. */
    List<Target> of(Unit unit) {
        if (unit.job().needs().stream().anyMatch(need -> !need.selection().isEmpty())) {
            return find(unit.frame(), unit.job(), unit.seeds().get(0).leg());
        }
        return of(unit.frame(), unit.job());
    }

    private List<Target> of(Frame frame, Job job) {
        if (job.needs().isEmpty()) {
            return frame.outer
                    .map(outer -> of(outer, frame.callingJob.orElseThrow()))
                    .orElse(List.of());
        }
        return targets.computeIfAbsent(frame, none -> new IdentityHashMap<>())
                .computeIfAbsent(job, none -> find(frame, job, Leg.ONLY));
    }

    private static List<Target> find(Frame frame, Job job, Leg leg) {
        List<Target> found = new ArrayList<>();
        for (Need need : job.needs()) {
            OptionalInt number = frame.index.find(need.target());
            if (number.isPresent()) {
                frame.units(number.getAsInt()).forEach(unit -> found.add(new Target(unit, selected(unit, need, leg))));
            }
        }
        return found.stream().filter(target -> !target.seeds().isEmpty()).toList();
    }

    private static List<Seed> selected(Unit unit, Need need, Leg leg) {
        if (!need.selection().isEmpty()) {
            return unit.seeds().stream()
                    .filter(seed -> need.selection().stream().anyMatch(entry -> matches(seed, entry, leg)))
                    .toList();
        }
        List<Seed> named = unit.seeds().stream()
                .filter(seed -> seed.id().equals(need.target()))
                .toList();
        boolean isOne = named.size() == 1 && unit.seeds().size() > 1;
        return isOne ? named : unit.seeds();
    }

    private static boolean matches(Seed seed, Map<String, List<String>> entry, Leg leg) {
        return entry.entrySet().stream().allMatch(wanted -> {
            String value = Coercion.text(seed.leg().matrix().getOrDefault(wanted.getKey(), Value.NULL));
            return wanted.getValue().stream()
                    .anyMatch(pattern -> MatrixReference.resolve(pattern, leg).equals(value));
        });
    }
}
