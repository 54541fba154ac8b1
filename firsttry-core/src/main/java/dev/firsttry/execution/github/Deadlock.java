package dev.firsttry.execution.github;

import dev.firsttry.event.TaskStatus;
import dev.firsttry.execution.job.JobResult;
import dev.firsttry.finding.Finding;
import dev.firsttry.pipeline.Concurrency;
import dev.firsttry.pipeline.Data;
import dev.firsttry.pipeline.Job;
import java.util.List;
import java.util.TreeMap;

/** The end of a job that would wait for itself: the service cancels it as soon as it would start. */
final class Deadlock {

    private Deadlock() {}

    static JobResult of(String id, String group, Job job) {
        String why = "deadlock: concurrency group '" + group + "' is held by the workflow or call that this job is in";
        return new JobResult(
                TaskStatus.CANCELLED,
                false,
                why,
                new TreeMap<>(),
                List.of(Finding.error(
                        "run/concurrency-deadlock",
                        "",
                        id + ": " + why + ", so GitHub cancels it as well",
                        "Give one of the two another group. In a called workflow, github.workflow names the calling one.",
                        job.concurrency()
                                .map(Concurrency::group)
                                .map(Data.Leaf::location)
                                .orElse(job.location()))));
    }
}
