package dev.firsttry.pipeline;

import dev.firsttry.finding.Location;
import java.util.List;
import java.util.Optional;

/**
 * What an {@code action.yml} says.
 *
 * @param source path of the file
 * @param outputs values only for composite actions
 */
public record Action(String source, String name, List<Input> inputs, List<Named> outputs, Runs runs) {

    public Action {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }

    /** @param standard the default; empty when there is none */
    public record Input(String name, Location location, boolean required, Optional<Data.Leaf> standard) {}

    /** How the action runs. */
    public sealed interface Runs {

        /** Calls the method of {@code cases} that fits. */
        <R> R fold(Cases<R> cases);

        /** One method for each way. */
        interface Cases<R> {
            R composite(Composite composite);

            R program(Program program);
        }
    }

    /** Runs steps in the place of the step that uses it. */
    public record Composite(List<Step> steps) implements Runs {
        public Composite {
            steps = List.copyOf(steps);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.composite(this);
        }
    }

    /**
     * JavaScript or a container.
     *
     * @param using such as {@code node20} or {@code docker}
     * @param settings the other keys of {@code runs}, such as {@code main} or {@code image}
     */
    public record Program(String using, Data settings) implements Runs {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.program(this);
        }
    }
}
