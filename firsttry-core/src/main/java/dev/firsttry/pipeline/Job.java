package dev.firsttry.pipeline;

import dev.firsttry.expression.Condition;
import dev.firsttry.finding.Location;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The definition of a job; its instances are the plan's business.
 *
 * @param id GitHub's job id, the name of GitLab's instance
 * @param location where the id is written
 * @param name what the service shows in place of the id; empty when it shows the id
 * @param needs in order of declaration
 * @param condition decided when the job would start, before its matrix is expanded; GitLab's jobs have
 *     {@link Condition#SUCCESS} and {@link Work.Script#when} instead
 */
public record Job(
        String id,
        Location location,
        Optional<Data.Leaf> name,
        List<Need> needs,
        Condition condition,
        Expansion expansion,
        Optional<Concurrency> concurrency,
        Work work) {

    public Job {
        Objects.requireNonNull(id);
        Objects.requireNonNull(location);
        Objects.requireNonNull(name);
        needs = List.copyOf(needs);
        Objects.requireNonNull(condition);
        Objects.requireNonNull(expansion);
        Objects.requireNonNull(concurrency);
        Objects.requireNonNull(work);
    }

    /** The same job with other work. */
    public Job with(Work other) {
        return new Job(id, location, name, needs, condition, expansion, concurrency, other);
    }

    /** The id without an instance's number or values. */
    public String declared() {
        return expansion.fold(new Expansion.Cases<>() {
            @Override
            public String single() {
                return id;
            }

            @Override
            public String strategy(Expansion.Strategy strategy) {
                return id;
            }

            @Override
            public String copy(Expansion.Copy copy) {
                return copy.job();
            }
        });
    }
}
