package dev.firsttry.policy.read;

import dev.firsttry.finding.Finding;
import java.util.Objects;

/** Whether a policy was found. */
public sealed interface Sourcing {

    /** Calls the method of {@code cases} that fits. */
    <R> R fold(Cases<R> cases);

    /** One method for each outcome. */
    interface Cases<R> {
        R found(PolicySource source);

        R notFound(Finding finding);
    }

    /** Here it is. */
    record Found(PolicySource source) implements Sourcing {
        public Found {
            Objects.requireNonNull(source);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.found(source);
        }
    }

    /** Missing, unreadable or ambiguous. */
    record NotFound(Finding finding) implements Sourcing {
        public NotFound {
            Objects.requireNonNull(finding);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.notFound(finding);
        }
    }
}
