package dev.firsttry.execution.github;

import dev.firsttry.event.TaskStatus;
import dev.firsttry.execution.job.JobResult;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** What many instances make of one job: its result and its outputs, as {@code needs} shows them. */
final class Conclusions {

    private Conclusions() {}

    /** One failure makes a failure; only where all were skipped is the job skipped. */
    static TaskStatus of(Collection<JobResult> results) {
        for (TaskStatus status :
                new TaskStatus[] {TaskStatus.FAILURE, TaskStatus.CANCELLED, TaskStatus.UNSUPPORTED, TaskStatus.SUCCESS
                }) {
            if (results.stream().anyMatch(result -> result.status() == status)) {
                return status;
            }
        }
        return TaskStatus.SKIPPED;
    }

    /** Later writes win; an empty value takes nothing back. */
    static Map<String, String> outputs(Collection<JobResult> inOrderOfEnd) {
        Map<String, String> outputs = new TreeMap<>();
        inOrderOfEnd.forEach(result -> result.outputs().forEach((name, value) -> {
            if (!value.isEmpty() || !outputs.containsKey(name)) {
                outputs.put(name, value);
            }
        }));
        return outputs;
    }
}
