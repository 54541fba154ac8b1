package dev.firsttry.plan;

import dev.firsttry.finding.Fault;
import dev.firsttry.finding.FaultKind;
import dev.firsttry.pipeline.Job;
import dev.firsttry.pipeline.Pipeline;
import java.util.ArrayList;
import java.util.List;

/**
 * The legs of a job whose matrix became known only during the run, by the rules that a matrix has before it.
 *
 * @param legs in the service's order; empty when there are faults
 */
public record Unfolding(List<Named> legs, List<Fault> faults) {

    public Unfolding {
        legs = List.copyOf(legs);
        faults = List.copyOf(faults);
    }

    /** A leg, and what the service calls its instance. See {@link Instance} for the two names. */
    public record Named(String id, String key, Leg leg) {}

    /**
     * Unfolds one job.
     *
     * @param idPrefix display names of the callers, each with {@code " / "} behind it; empty without callers
     * @param keyPrefix keys of the callers, each with {@code /} behind it
     * @param known every context that a matrix may read, with nothing left to be known
     */
    public static Unfolding of(Job job, Pipeline pipeline, String idPrefix, String keyPrefix, Known known) {
        List<Fault> faults = new ArrayList<>();
        Frame frame = Frame.running(pipeline, idPrefix, keyPrefix, known);
        List<Seed> seeds = new Legs(frame, job, faults).seeds();
        if (faults.isEmpty() && seeds.stream().anyMatch(Seed::dynamic)) {
            String message = "the matrix of job '" + job.id() + "' cannot be computed";
            faults.add(new Fault(FaultKind.BAD_MATRIX, message, job.location(), List.of(job.id())));
        }
        return faults.isEmpty() ? new Unfolding(named(seeds), List.of()) : new Unfolding(List.of(), faults);
    }

    private static List<Named> named(List<Seed> seeds) {
        return seeds.stream()
                .map(seed -> new Named(seed.id(), seed.key(), seed.leg()))
                .toList();
    }
}
