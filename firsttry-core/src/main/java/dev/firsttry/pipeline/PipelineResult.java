package dev.firsttry.pipeline;

import dev.firsttry.finding.Fault;
import java.util.List;
import java.util.Optional;

/** What reading a workflow file gave: a pipeline, or everything that is wrong with it. */
public sealed interface PipelineResult {

    /** Calls the method of {@code cases} that fits. */
    <R> R fold(Cases<R> cases);

    /** One method for each result. */
    interface Cases<R> {
        R read(Pipeline pipeline);

        R faulty(List<Fault> faults, Optional<Pipeline> partial);
    }

    /** The file is fine. */
    record Read(Pipeline pipeline) implements PipelineResult {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.read(pipeline);
        }
    }

    /**
     * At least one fault.
     *
     * @param partial what could be read, so that its needs and matrices can be judged too; empty when that makes no sense
     */
    record Faulty(List<Fault> faults, Optional<Pipeline> partial) implements PipelineResult {
        public Faulty {
            faults = List.copyOf(faults);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.faulty(faults, partial);
        }
    }
}
