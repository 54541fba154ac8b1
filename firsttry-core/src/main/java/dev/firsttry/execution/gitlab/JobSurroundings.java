package dev.firsttry.execution.gitlab;

import dev.firsttry.execution.artifact.HandedFiles;
import dev.firsttry.execution.job.JobBoard;
import dev.firsttry.execution.job.JobServices;
import dev.firsttry.plan.Instance;
import java.util.List;

/**
 * What an instance works with besides its own text.
 *
 * @param taskId marks the processes of the job
 * @param givers keys of the instances whose artifacts it takes, in order
 * @param handed artifacts of the run
 * @param board results of the instances before it
 */
record JobSurroundings(
        String taskId,
        Instance instance,
        List<String> givers,
        GitLabFacts facts,
        JobServices services,
        HandedFiles handed,
        JobBoard board) {}
