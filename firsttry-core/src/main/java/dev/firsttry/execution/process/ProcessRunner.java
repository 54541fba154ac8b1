package dev.firsttry.execution.process;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * Runs one process at a time on the calling thread. When the call returns, by whatever way, neither the process nor any
 * process that it started is left, even one that left its process group and its parent.
 */
public final class ProcessRunner {

    /** Carried by every process of a task, so that strays can be recognised. */
    static final String MARK = "FIRSTTRY_PROCESS";

    private static final Duration PIPE_PATIENCE = Duration.ofSeconds(5);

    private final String taskId;

    /** @param taskId goes into the mark that the processes carry in their environment */
    public ProcessRunner(String taskId) {
        this.taskId = taskId;
    }

    /**
     * Runs to the end.
     *
     * @param output takes the lines that the process writes, on another thread, one at a time
     * @throws InterruptedException when interrupted; the process tree is ended first
     */
    public ProcessOutcome run(ProcessRequest request, LineSink output) throws InterruptedException {
        String mark = taskId + "/" + UUID.randomUUID();
        Process process;
        try {
            process = builder(request, mark).start();
        } catch (IOException e) {
            return new ProcessOutcome.NotStarted(reason(request, e));
        }
        ProcessTree tree = new ProcessTree(Optional.of(process.toHandle()), MARK + "=" + mark);
        OutputPump pump = OutputPump.start(process.getInputStream(), output);
        try {
            return await(process, request.timeout());
        } finally {
            tree.end();
            pump.finish(PIPE_PATIENCE);
        }
    }

    private static ProcessBuilder builder(ProcessRequest request, String mark) {
        ProcessBuilder builder = new ProcessBuilder(request.command())
                .directory(request.directory().toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(NullDevice.FILE));
        Map<String, String> environment = new HashMap<>(request.environment());
        environment.put(MARK, mark);
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder;
    }

    private static ProcessOutcome await(Process process, Duration timeout) throws InterruptedException {
        return process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)
                ? new ProcessOutcome.Exited(process.exitValue())
                : new ProcessOutcome.TimedOut(timeout);
    }

    private static String reason(ProcessRequest request, IOException cause) {
        return Files.isDirectory(request.directory())
                ? "cannot start " + request.command().get(0) + ": " + cause.getMessage()
                : "the working directory " + request.directory().getFileName() + " does not exist";
    }
}
