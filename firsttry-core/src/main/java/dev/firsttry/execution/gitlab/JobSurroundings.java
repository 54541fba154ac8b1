package dev.firsttry.execution.gitlab;

import dev.firsttry.execution.job.JobBoard;
import dev.firsttry.execution.job.JobResult;
import dev.firsttry.execution.job.JobServices;
import dev.firsttry.plan.Instance;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an instance works with besides its own text.
 *
 * @param taskId marks the processes of the job
 * @param givers keys of the instances whose artifacts it takes, in order
 * @param board results of the instances before it
 */
record JobSurroundings(
        String taskId,
        Instance instance,
        List<String> givers,
        GitLabFacts facts,
        JobServices services,
        JobBoard board) {

    /** Under which name the run keeps the artifacts of an instance. */
    String artifact(String key) {
        return instance.pipeline().source() + ": " + key;
    }

    /** Variables of the dotenv reports that it takes, a later one over an earlier one. */
    Map<String, String> handedVariables() {
        Map<String, String> all = new LinkedHashMap<>();
        givers.forEach(giver -> board.of(giver).map(JobResult::outputs).ifPresent(all::putAll));
        return all;
    }

    /** What remains of a job's wishes when images are not to be used. */
    ContainerWishes wishes(ContainerWishes wishes) {
        return facts.imagesOnHost() ? new ContainerWishes(Optional.empty(), wishes.services()) : wishes;
    }
}
