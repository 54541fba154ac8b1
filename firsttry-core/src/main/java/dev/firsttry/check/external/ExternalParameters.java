package dev.firsttry.check.external;

import dev.firsttry.finding.Severity;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the policy says about {@code external}.
 *
 * @param threshold results so severe or worse are errors
 */
public record ExternalParameters(List<Tool> tools, Severity threshold) {

    public ExternalParameters {
        tools = List.copyOf(tools);
        Objects.requireNonNull(threshold);
    }

    /**
     * One tool.
     *
     * @param goal {@code group:artifact:version:goal}; empty for a command
     * @param command program and arguments
     * @param sarif from the top-level directory, with {@code /}
     * @param limit how long a command may take
     */
    public record Tool(String name, Optional<String> goal, List<String> command, String sarif, Duration limit) {

        public Tool {
            Objects.requireNonNull(name);
            Objects.requireNonNull(goal);
            command = List.copyOf(command);
            Objects.requireNonNull(sarif);
            Objects.requireNonNull(limit);
        }
    }
}
