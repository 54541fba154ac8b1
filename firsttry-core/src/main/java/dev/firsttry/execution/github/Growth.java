package dev.firsttry.execution.github;

import dev.firsttry.execution.job.JobResult;
import dev.firsttry.plan.Instance;
import java.util.List;
import java.util.Optional;

/** What a placeholder became: instances, or a reason why there are none. */
record Growth(List<Instance> instances, Optional<JobResult> refusal) {

    Growth {
        instances = List.copyOf(instances);
    }

    static Growth refused(JobResult result) {
        return new Growth(List.of(), Optional.of(result));
    }
}
