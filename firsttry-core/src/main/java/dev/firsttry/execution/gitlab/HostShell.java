package dev.firsttry.execution.gitlab;

import dev.firsttry.execution.job.JobPlace;
import dev.firsttry.execution.process.ProcessRequest;
import dev.firsttry.execution.step.Masker;
import dev.firsttry.execution.tool.Programs;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** On this machine: bash where there is one, else sh. Not a login shell: the developer's profile is no part of CI. */
final class HostShell extends JobShell {

    HostShell(String taskId, JobPlace place, Masker masker) {
        super(taskId, place, masker);
    }

    @Override
    ProcessRequest request(Path script, Map<String, String> variables, Duration timeout) {
        Map<String, String> environment = new LinkedHashMap<>(place().environment());
        environment.putAll(variables);
        Programs programs = new Programs(environment);
        // Where there is neither, starting sh fails and says so.
        String shell = programs.find("bash")
                .or(() -> programs.find("sh"))
                .map(Path::toString)
                .orElse("sh");
        return new ProcessRequest(List.of(shell, script.toString()), place().workspace(), environment, timeout);
    }
}
