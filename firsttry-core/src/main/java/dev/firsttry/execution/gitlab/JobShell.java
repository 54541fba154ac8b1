package dev.firsttry.execution.gitlab;

import dev.firsttry.execution.job.JobPlace;
import dev.firsttry.execution.process.ProcessOutcome;
import dev.firsttry.execution.process.ProcessRequest;
import dev.firsttry.execution.process.ProcessRunner;
import dev.firsttry.execution.step.Masker;
import dev.firsttry.execution.tool.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Starts the shells of a job: bash where there is one, else sh. Not a login shell: the developer's profile is no part of CI. */
final class JobShell {

    private final JobSurroundings surroundings;
    private final JobPlace place;
    private final Masker masker;

    JobShell(JobSurroundings surroundings, JobPlace place, Masker masker) {
        this.surroundings = surroundings;
        this.place = place;
        this.masker = masker;
    }

    Attempt run(String name, String script, Map<String, String> variables, Duration timeout)
            throws IOException, InterruptedException {
        Map<String, String> environment = new LinkedHashMap<>(place.environment());
        environment.putAll(variables);
        Programs programs = new Programs(environment);
        Optional<Path> shell = programs.find("bash").or(() -> programs.find("sh"));
        if (shell.isEmpty()) {
            return Attempt.runnerFailed("there is neither bash nor sh on the path");
        }
        Path file = Files.writeString(place.temp().resolve(name + ".sh"), script);
        ProcessRequest request = new ProcessRequest(
                List.of(shell.get().toString(), file.toString()), place.workspace(), environment, timeout);
        return new ProcessRunner(surroundings.taskId())
                .run(request, line -> place.log().line(masker.mask(line)))
                .fold(new ProcessOutcome.Cases<>() {
                    @Override
                    public Attempt exited(ProcessOutcome.Exited exited) {
                        return Attempt.exited(exited.code());
                    }

                    @Override
                    public Attempt timedOut(ProcessOutcome.TimedOut timedOut) {
                        return Attempt.timedOut(timedOut.limit().toSeconds());
                    }

                    @Override
                    public Attempt notStarted(ProcessOutcome.NotStarted notStarted) {
                        return Attempt.runnerFailed(notStarted.reason());
                    }
                });
    }
}
