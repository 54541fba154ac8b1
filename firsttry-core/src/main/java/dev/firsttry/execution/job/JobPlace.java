package dev.firsttry.execution.job;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/**
 * Where one instance runs. Nobody else uses it, and it is removed afterwards.
 *
 * @param workspace absolute; empty until the job fills it
 * @param temp absolute; for files of the job that are not in its workspace
 * @param environment what every process of the job gets from this machine
 * @param log takes what the job writes, secrets masked
 */
public record JobPlace(Path workspace, Path temp, Map<String, String> environment, JobLog log) {

    public JobPlace {
        Objects.requireNonNull(workspace);
        Objects.requireNonNull(temp);
        environment = Map.copyOf(environment);
        Objects.requireNonNull(log);
    }
}
