package dev.firsttry.execution.gitlab;

import java.util.List;

/**
 * The text that the runner gives to its shell: every line of the job in one shell, each shown before it runs, the first
 * that fails ends it, also inside a pipe.
 */
final class ShellScript {

    private static final String START = """
            if set -o | grep pipefail > /dev/null; then set -o pipefail; fi
            set -o errexit
            set +o noclobber
            """;

    private ShellScript() {}

    static String of(List<String> commands) {
        StringBuilder script = new StringBuilder(START);
        for (String command : commands) {
            script.append("echo ").append(quoted("$ " + shown(command))).append('\n');
            script.append(command).append('\n');
        }
        return script.toString();
    }

    /** Of a command of several lines the runner shows the first. */
    private static String shown(String command) {
        String first = command.lines().findFirst().orElse("");
        return command.strip().lines().count() > 1 ? first + " # collapsed multi-line command" : first;
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
