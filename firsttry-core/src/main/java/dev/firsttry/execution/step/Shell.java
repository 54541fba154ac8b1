package dev.firsttry.execution.step;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How a service starts the script of a step.
 *
 * @param command program and arguments with {@code {0}} where the script file goes
 * @param extension of the script file, with its dot; some programs insist on one
 * @see <a href="https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax">Workflow syntax, {@code
 *     jobs.<job_id>.steps[*].shell}</a>
 */
public record Shell(List<String> command, String extension) {

    private static final String SCRIPT = "{0}";

    public Shell {
        command = List.copyOf(command);
    }

    /** GitHub's shell where no {@code shell} is named anywhere: bash without pipefail. */
    public static Shell unnamedBash() {
        return new Shell(List.of("bash", "-e", SCRIPT), ".sh");
    }

    /** What GitHub falls back to where there is no bash, and uses in containers. */
    public static Shell unnamedSh() {
        return new Shell(List.of("sh", "-e", SCRIPT), ".sh");
    }

    /**
     * GitHub's shell of that name, or a custom command line.
     *
     * @return empty when {@code name} is neither a known shell nor holds the place of the script, {@code {0}}
     */
    public static Optional<Shell> named(String name) {
        return switch (name) {
            case "bash" ->
                Optional.of(new Shell(List.of("bash", "--noprofile", "--norc", "-eo", "pipefail", SCRIPT), ".sh"));
            case "sh" -> Optional.of(unnamedSh());
            case "python" -> Optional.of(new Shell(List.of("python", SCRIPT), ".py"));
            case "pwsh" -> Optional.of(new Shell(List.of("pwsh", "-command", ". '" + SCRIPT + "'"), ".ps1"));
            case "powershell" ->
                Optional.of(new Shell(List.of("powershell", "-command", ". '" + SCRIPT + "'"), ".ps1"));
            case "cmd" ->
                Optional.of(new Shell(
                        List.of("cmd", "/D", "/E:ON", "/V:OFF", "/S", "/C", "CALL \"" + SCRIPT + "\""), ".cmd"));
            default -> custom(name);
        };
    }

    private static Optional<Shell> custom(String commandLine) {
        return commandLine.contains(SCRIPT)
                ? Optional.of(new Shell(Arrays.asList(commandLine.strip().split("\\s+")), ""))
                : Optional.empty();
    }

    /** The program that must be on the path. */
    public String program() {
        return command.get(0);
    }

    /** The command with the script file in its place. */
    public List<String> command(String scriptFile) {
        return command.stream().map(word -> word.replace(SCRIPT, scriptFile)).toList();
    }
}
