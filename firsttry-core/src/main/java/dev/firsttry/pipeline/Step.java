package dev.firsttry.pipeline;

import dev.firsttry.expression.Condition;
import dev.firsttry.finding.Location;
import java.util.List;
import java.util.Optional;

/**
 * One step of a GitHub job or composite action.
 *
 * @param id empty when it has none
 * @param name empty when it has none
 * @param continueOnError empty when not said, which is false
 * @param timeoutMinutes empty when there is no limit of its own
 * @param background the job goes on with the next step at once
 */
public record Step(
        Location location,
        String id,
        Optional<Data.Leaf> name,
        Condition condition,
        Data environment,
        Optional<Data.Leaf> continueOnError,
        Optional<Data.Leaf> timeoutMinutes,
        boolean background,
        Does does) {

    /** What the step does. */
    public sealed interface Does {

        /** Calls the method of {@code cases} that fits. */
        <R> R fold(Cases<R> cases);

        /** One method for each kind. */
        interface Cases<R> {
            R run(Run run);

            R use(Use use);

            R await(Await await);

            R cancel(Cancel cancel);

            R parallel(Parallel parallel);
        }

        /** For those who look at what is started, wherever it stands; the other kinds of steps start nothing. */
        interface Walk extends Cases<Void> {

            void script(Run run);

            void action(Use use);

            /** A step of those that run side by side. */
            void inner(Step step);

            @Override
            default Void run(Run run) {
                script(run);
                return null;
            }

            @Override
            default Void use(Use use) {
                action(use);
                return null;
            }

            @Override
            default Void await(Await await) {
                return null;
            }

            @Override
            default Void cancel(Cancel cancel) {
                return null;
            }

            @Override
            default Void parallel(Parallel parallel) {
                parallel.steps().forEach(this::inner);
                return null;
            }
        }
    }

    /** Runs a script. Shell and directory are those of the step alone; see {@link RunDefaults}. */
    public record Run(Data.Leaf script, RunDefaults own) implements Does {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.run(this);
        }
    }

    /**
     * Uses an action.
     *
     * @param reference such as {@code actions/checkout@v4}, {@code ./.github/actions/x} or {@code docker://alpine}
     * @param inputs what is given in {@code with}
     * @param action the action's own file; empty when it is not at hand
     */
    public record Use(String reference, Location location, List<Named> inputs, Optional<Action> action)
            implements Does {
        public Use {
            inputs = List.copyOf(inputs);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.use(this);
        }
    }

    /**
     * Goes on when background steps have ended, whatever the job's state.
     *
     * @param all for every one that was started before
     * @param steps their ids, unless it waits for all
     */
    public record Await(boolean all, List<String> steps) implements Does {
        public Await {
            steps = List.copyOf(steps);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.await(this);
        }
    }

    /**
     * Stops a background step, whatever the job's state.
     *
     * @param step its id
     */
    public record Cancel(String step) implements Does {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.cancel(this);
        }
    }

    /** Steps that run side by side; the job goes on when all have ended. */
    public record Parallel(List<Step> steps) implements Does {
        public Parallel {
            steps = List.copyOf(steps);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.parallel(this);
        }
    }
}
