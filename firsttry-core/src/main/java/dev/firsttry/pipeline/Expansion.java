package dev.firsttry.pipeline;

import dev.firsttry.expression.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
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

        R copy(Copy copy);
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

    /**
     * One instance that the reader made. GitLab decides rules for each instance, so its {@code parallel} is expanded
     * before its rules.
     *
     * @param job the name of the job without the instance's number or values
     * @param matrix the values of {@code parallel: matrix}, in order
     * @param index from 0
     */
    record Copy(String job, Map<String, Value> matrix, int index, int total) implements Expansion {
        public Copy {
            matrix = Collections.unmodifiableMap(new LinkedHashMap<>(matrix));
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.copy(this);
        }
    }
}
