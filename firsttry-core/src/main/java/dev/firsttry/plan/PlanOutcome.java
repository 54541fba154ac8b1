package dev.firsttry.plan;

import dev.firsttry.finding.Fault;
import java.util.List;

/** What planning gave. */
public sealed interface PlanOutcome {

    /** Calls the method of {@code cases} that fits. */
    <R> R fold(Cases<R> cases);

    /** One method for each outcome. */
    interface Cases<R> {
        R planned(ExecutionPlan plan);

        R faulty(List<Fault> faults);

        R nothing(List<String> places);
    }

    /** Every pipeline is fine. */
    record Planned(ExecutionPlan plan) implements PlanOutcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.planned(plan);
        }
    }

    /** Something is wrong; all of it, in the order of files and lines. Nothing may run. */
    record Faulty(List<Fault> faults) implements PlanOutcome {
        public Faulty {
            faults = List.copyOf(faults);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.faulty(faults);
        }
    }

    /** The repository has no workflow in the usual places. Neither an error nor something that passed. */
    record Nothing(List<String> places) implements PlanOutcome {
        public Nothing {
            places = List.copyOf(places);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.nothing(places);
        }
    }
}
