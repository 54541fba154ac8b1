package dev.firsttry.execution.gitlab;

import dev.firsttry.execution.container.JobContainers;
import dev.firsttry.execution.job.JobPlace;
import dev.firsttry.execution.process.ProcessRequest;
import dev.firsttry.execution.step.Masker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** In the job's container: bash where the image has it, else sh. The image's own environment stays, nothing of this machine's comes in. */
final class ContainerShell extends JobShell {

    private static final String CHOICE =
            "if command -v bash >/dev/null 2>&1; then exec bash \"$0\"; else exec sh \"$0\"; fi";

    private final JobContainers containers;

    ContainerShell(JobContainers containers, String taskId, JobPlace place, Masker masker) {
        super(taskId, place, masker);
        this.containers = containers;
    }

    @Override
    ProcessRequest request(Path script, Map<String, String> variables, Duration timeout) {
        List<String> command = containers.inside(
                List.of("sh", "-c", CHOICE, script.toString()), place().workspace(), variables.keySet());
        Map<String, String> environment = new LinkedHashMap<>(variables);
        environment.putAll(containers.environment());
        return new ProcessRequest(command, place().workspace(), environment, timeout);
    }
}
