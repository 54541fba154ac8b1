package dev.firsttry.execution.github;

import dev.firsttry.expression.Value;
import dev.firsttry.pipeline.Data;
import dev.firsttry.pipeline.Expansion;
import dev.firsttry.pipeline.Job;
import dev.firsttry.plan.Leg;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** What {@code strategy} says about the legs of a job. */
final class Strategies {

    private Strategies() {}

    static Optional<Expansion.Strategy> of(Job job) {
        return job.expansion().fold(new Expansion.Cases<>() {
            @Override
            public Optional<Expansion.Strategy> single() {
                return Optional.empty();
            }

            @Override
            public Optional<Expansion.Strategy> strategy(Expansion.Strategy strategy) {
                return Optional.of(strategy);
            }

            @Override
            public Optional<Expansion.Strategy> copy(Expansion.Copy copy) {
                return Optional.empty();
            }
        });
    }

    /** Whether one failed leg stops the others; there are no others without a matrix. */
    static boolean failsFast(Job job, Evaluation evaluation) {
        return of(job).map(strategy -> evaluation.flag(strategy.failFast(), true))
                .orElse(false);
    }

    /** How many legs may run at a time; empty when there is no limit. */
    static OptionalDouble maxParallel(Job job, Evaluation evaluation) {
        Optional<Data.Leaf> limit = of(job).flatMap(Expansion.Strategy::maxParallel);
        return evaluation.number(limit);
    }

    /** The context {@code strategy}. */
    static Value context(Job job, Leg leg, Evaluation evaluation) {
        Map<String, Value> strategy = new LinkedHashMap<>();
        strategy.put("fail-fast", Value.of(of(job).isEmpty() || failsFast(job, evaluation)));
        strategy.put("job-index", Value.of(leg.index()));
        strategy.put("job-total", Value.of(leg.total()));
        strategy.put("max-parallel", Value.of(maxParallel(job, evaluation).orElse(leg.total())));
        return Value.of(strategy);
    }
}
