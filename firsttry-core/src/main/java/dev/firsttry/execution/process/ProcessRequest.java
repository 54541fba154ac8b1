package dev.firsttry.execution.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A process to run to its end. Its standard input is empty, its standard error joins its standard output.
 *
 * @param command program and arguments, as the operating system takes them; no shell is added
 * @param directory working directory; must exist
 * @param environment the whole environment: nothing is inherited
 * @param timeout how long it may run; longer, and its whole process tree is ended
 */
public record ProcessRequest(List<String> command, Path directory, Map<String, String> environment, Duration timeout) {

    public ProcessRequest {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}
