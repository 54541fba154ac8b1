package dev.firsttry.policy;

import java.util.List;
import java.util.Objects;

/**
 * A tool of a company's own. Either a goal or a command.
 *
 * @param name for reports; in front of its rules
 * @param goal {@code group:artifact:version:goal} of a Maven plugin; empty for a command
 * @param command program and arguments, run in the top-level directory without a shell; empty for a goal
 * @param sarif where it writes what it found, from the top-level directory
 * @param timeoutSeconds how long a command may take
 */
public record ExternalTool(String name, String goal, List<String> command, String sarif, int timeoutSeconds) {

    public ExternalTool {
        Objects.requireNonNull(name);
        Objects.requireNonNull(goal);
        command = List.copyOf(command);
        Objects.requireNonNull(sarif);
    }
}
