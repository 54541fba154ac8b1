package dev.firsttry.execution.gitlab;

import dev.firsttry.execution.job.JobPlace;
import dev.firsttry.execution.process.ProcessOutcome;
import dev.firsttry.execution.process.ProcessRequest;
import dev.firsttry.execution.process.ProcessRunner;
import dev.firsttry.execution.step.Masker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** Starts the shells of a job. */
abstract class JobShell {

    private final String taskId;
    private final JobPlace place;
    private final Masker masker;

    JobShell(String taskId, JobPlace place, Masker masker) {
        this.taskId = taskId;
        this.place = place;
        this.masker = masker;
    }

    /** What to start for a script, given all variables of the job. */
    abstract ProcessRequest request(Path script, Map<String, String> variables, Duration timeout);

    final JobPlace place() {
        return place;
    }

    /** @param name of the script, for its file */
    final Attempt run(String name, String script, Map<String, String> variables, Duration timeout)
            throws IOException, InterruptedException {
        Path file = Files.writeString(place.temp().resolve(name + ".sh"), script);
        return new ProcessRunner(taskId)
                .run(request(file, variables, timeout), line -> place.log().line(masker.mask(line)))
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
