package dev.firsttry.pipeline;

import dev.firsttry.expression.Value;
import dev.firsttry.finding.Location;
import java.util.List;
import java.util.Optional;

/** How many instances a job has. */
public sealed interface Expansion {

    /** One instance. */
    Expansion SINGLE = new Single();

    /** Calls the method of {@code cases} that fits. */
    <R> R fold(Cases<R> cases);

    /** One method for each way. */
    interface Cases<R> {
        R single();

        R strategy(Strategy strategy);

        R copies(Copies copies);

        R products(Products products);
    }

    /** One instance. */
    record Single() implements Expansion {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.single();
        }
    }

    /**
     * GitHub's matrix.
     *
     * @param matrix as written; it may be or hold expressions
     * @param failFast empty when not said, which is true
     * @param maxParallel empty when there is no limit
     */
    record Strategy(Data matrix, Optional<Data.Leaf> failFast, Optional<Data.Leaf> maxParallel) implements Expansion {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.strategy(this);
        }
    }

    /** GitLab's {@code parallel: N}: {@code test 1/3}. */
    record Copies(int count, Location location) implements Expansion {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.copies(this);
        }
    }

    /** GitLab's {@code parallel: matrix}: the cross product of each entry, one after the other. */
    record Products(List<List<Vector>> entries, Location location) implements Expansion {
        public Products {
            entries = entries.stream().map(List::copyOf).toList();
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.products(this);
        }
    }

    /** A variable of a matrix and its values, in order. */
    record Vector(String name, Location location, List<Value> values) {
        public Vector {
            values = List.copyOf(values);
        }
    }
}
