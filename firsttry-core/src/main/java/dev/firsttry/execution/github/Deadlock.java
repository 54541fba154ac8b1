package dev.firsttry.execution.github;

import dev.firsttry.event.TaskStatus;
import dev.firsttry.execution.job.JobResult;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Location;
import java.util.List;
import java.util.TreeMap;

/**
 * A job would wait for what it is part of. The service cancels it as soon as it would start.
 *
 * @param group held by the workflow or a call around the job
 * @param place where it is asked for once more
 */
record Deadlock(String group, Location place) {

    /** @param id of the task */
    JobResult end(String id) {
        String why = "deadlock: concurrency group '" + group + "' is held by the workflow or call that this job is in";
        Finding finding = Finding.error(
                "run/concurrency-deadlock",
                "",
                id + ": " + why + ", so GitHub cancels it as well",
                "Give one of the two another group. In a called workflow, github.workflow names the calling one.",
                place);
        return new JobResult(TaskStatus.CANCELLED, false, why, new TreeMap<>(), List.of(finding));
    }
}
