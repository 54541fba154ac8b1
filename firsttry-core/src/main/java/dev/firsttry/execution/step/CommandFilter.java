package dev.firsttry.execution.step;

import dev.firsttry.execution.process.LineSink;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads the lines of a step as the runner does: obeys its commands, masks its secrets, passes the rest on. */
public final class CommandFilter implements LineSink {

    private final Masker masker;
    private final LineSink log;
    private final Consumer<WorkflowCommand> annotations;
    private final Map<String, String> outputs = new LinkedHashMap<>();
    private final Map<String, String> state = new LinkedHashMap<>();
    private String resumeToken = "";

    public CommandFilter(Masker masker, LineSink log) {
        this(masker, log, annotation -> {});
    }

    /** @param annotations hears of the commands {@code error}, {@code warning} and {@code notice} */
    public CommandFilter(Masker masker, LineSink log, Consumer<WorkflowCommand> annotations) {
        this.masker = masker;
        this.log = log;
        this.annotations = annotations;
    }

    @Override
    public synchronized void line(String line) {
        if (!resumeToken.isEmpty()) {
            stopped(line);
        } else {
            WorkflowCommand.parse(line)
                    .ifPresentOrElse(command -> obey(line, command), () -> log.line(masker.mask(line)));
        }
    }

    /** What the step set with the deprecated {@code set-output} command. */
    public synchronized Map<String, String> outputs() {
        return Map.copyOf(outputs);
    }

    /** What an action set with the deprecated {@code save-state} command. */
    public synchronized Map<String, String> state() {
        return Map.copyOf(state);
    }

    private void stopped(String line) {
        if (line.strip().equals("::" + resumeToken + "::")) {
            resumeToken = "";
        } else {
            log.line(masker.mask(line));
        }
    }

    private void obey(String line, WorkflowCommand command) {
        switch (command.name()) {
            case "add-mask" -> masker.add(command.message());
            case "stop-commands" -> resumeToken = command.message();
            case "set-output" -> set(outputs, command);
            case "save-state" -> set(state, command);
            case "set-env", "add-path" ->
                log.line("Error: '" + command.name() + "' is disabled; use the file commands");
            case "debug", "group", "endgroup", "echo" -> show(command.name(), command);
            case "error", "warning", "notice" -> {
                show(command.name(), command);
                annotations.accept(command);
            }
            default -> log.line(masker.mask(line));
        }
    }

    private static void set(Map<String, String> table, WorkflowCommand command) {
        Optional.ofNullable(command.properties().get("name")).ifPresent(name -> table.put(name, command.message()));
    }

    private void show(String name, WorkflowCommand command) {
        if (!name.equals("echo")) {
            log.line(masker.mask("##[" + name + "]" + command.message()));
        }
    }
}
