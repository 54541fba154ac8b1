package dev.firsttry.plan;

import dev.firsttry.pipeline.Job;
import dev.firsttry.pipeline.Need;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

    /** GitHub takes a need that is named twice, in whatever case; it is one need. */
    private static List<Unit> find(Frame frame, Job job) {
        Set<Integer> numbers = new LinkedHashSet<>();
        for (Need need : job.needs()) {
            frame.index.find(need.target()).ifPresent(numbers::add);
        }
        return numbers.stream()
                .flatMap(number -> frame.units(number).stream())
                .filter(unit -> !unit.seeds().isEmpty())
                .toList();
    }
}
