package dev.firsttry.policy.read;

import dev.firsttry.finding.Finding;
import java.util.List;
import java.util.Objects;

/** What reading a policy gave: the policy, or everything that is wrong with it. */
public sealed interface PolicyReading {

    /** Calls the method of {@code cases} that fits. */
    <R> R fold(Cases<R> cases);

    /** One method for each outcome. */
    interface Cases<R> {
        R read(LoadedPolicy policy);

        R refused(List<Finding> findings);
    }

    /** Without a mistake. */
    record Read(LoadedPolicy policy) implements PolicyReading {
        public Read {
            Objects.requireNonNull(policy);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.read(policy);
        }
    }

    /** At least one finding; there is no policy then. */
    record Refused(List<Finding> findings) implements PolicyReading {
        public Refused {
            findings = List.copyOf(findings);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.refused(findings);
        }
    }
}
