package dev.firsttry.workflow.github;

import dev.firsttry.finding.Fault;
import dev.firsttry.pipeline.Action;
import java.nio.file.Path;
import java.util.List;

/** What was found where a step's {@code uses} points. */
public sealed interface ActionLookup {

    /** Calls the method of {@code cases} that fits. */
    <R> R fold(Cases<R> cases);

    /** One method for each result. */
    interface Cases<R> {
        R found(Found found);

        R dockerfile(Path directory);

        R faulty(List<Fault> faults);

        R missing();

        R noReference();
    }

    /**
     * An {@code action.yml} without a fault.
     *
     * @param directory absolute when the roots that were searched are
     */
    record Found(Action action, Path directory) implements ActionLookup {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.found(this);
        }
    }

    /** No {@code action.yml}, but a {@code Dockerfile}: a container without inputs. */
    record Dockerfile(Path directory) implements ActionLookup {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.dockerfile(directory);
        }
    }

    /** An {@code action.yml} that the service would refuse. */
    record Faulty(List<Fault> faults) implements ActionLookup {
        public Faulty {
            faults = List.copyOf(faults);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.faulty(faults);
        }
    }

    /** Nothing is there. */
    record Missing() implements ActionLookup {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.missing();
        }
    }

    /** The text is neither {@code ./path} nor {@code owner/repo[/path]@ref}. */
    record NoReference() implements ActionLookup {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.noReference();
        }
    }
}
