package dev.firsttry.plan;

import dev.firsttry.pipeline.Job;
import dev.firsttry.pipeline.Need;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Needs on job ids become needs on units. Lists are shared by all units that need the same. */
final class Edges {

    private final Map<Frame, Map<Job, List<Unit>>> targets = new IdentityHashMap<>();

    /** What a unit needs, apart from earlier stages. Calls are nested at most ten deep, which bounds the recursion. */
    List<Unit> of(Unit unit) {
        return of(unit.frame(), unit.job());
    }

    private List<Unit> of(Frame frame, Job job) {
        if (job.needs().isEmpty()) {
            return frame.outer
                    .map(outer -> of(outer, frame.callingJob.orElseThrow()))
                    .orElse(List.of());
        }
        return targets.computeIfAbsent(frame, none -> new IdentityHashMap<>())
                .computeIfAbsent(job, none -> find(frame, job));
    }

    private static List<Unit> find(Frame frame, Job job) {
        List<Unit> found = new ArrayList<>();
        for (Need need : job.needs()) {
            OptionalInt number = frame.index.find(need.target());
            if (number.isPresent()) {
                found.addAll(frame.units(number.getAsInt()));
            }
        }
        return found.stream().filter(unit -> !unit.seeds().isEmpty()).toList();
    }
}
