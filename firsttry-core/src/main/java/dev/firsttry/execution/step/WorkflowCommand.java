package dev.firsttry.execution.step;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that a step prints to speak to the runner: {@code ::name key=value,key=value::message}.
 *
 * @param name lower case, such as {@code add-mask}
 * @see <a href="https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands">Workflow commands</a>
 */
public record WorkflowCommand(String name, Map<String, String> properties, String message) {

    private static final Pattern LINE = Pattern.compile("^\\s*::([A-Za-z-]+)(?: ([^\\r\\n]*?))?::(.*)$");

    public WorkflowCommand {
        properties = Map.copyOf(properties);
    }

    /** Empty for an ordinary line. */
    public static Optional<WorkflowCommand> parse(String line) {
        Matcher match = LINE.matcher(line);
        return match.matches()
                ? Optional.of(new WorkflowCommand(
                        match.group(1).toLowerCase(java.util.Locale.ROOT),
                        properties(match.group(2)),
                        unescape(match.group(3))))
                : Optional.empty();
    }

    private static Map<String, String> properties(String text) {
        Map<String, String> properties = new LinkedHashMap<>();
        if (text == null) {
            return properties;
        }
        for (String pair : text.split(",")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                String value = pair.substring(equals + 1).replace("%3A", ":").replace("%2C", ",");
                properties.put(pair.substring(0, equals).strip(), unescape(value));
            }
        }
        return properties;
    }

    private static String unescape(String text) {
        return text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%");
    }
}
