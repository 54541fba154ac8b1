package dev.firsttry.execution.step;

import dev.firsttry.execution.process.LineSink;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads the lines of a step as the runner does: obeys its commands, masks its secrets, passes the rest on. */
public final class CommandFilter implements LineSink {

    private final Masker masker;
    private final LineSink log;
    private final Map<String, String> outputs = new LinkedHashMap<>();
    private String resumeToken = "";

    public CommandFilter(Masker masker, LineSink log) {
        this.masker = masker;
        this.log = log;
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
            case "set-output" -> setOutput(command);
            case "set-env", "add-path" ->
                log.line("Error: '" + command.name() + "' is disabled; use the file commands");
            case "debug", "group", "endgroup", "save-state", "echo" -> show(command.name(), command);
            case "error", "warning", "notice" -> show(command.name(), command);
            default -> log.line(masker.mask(line));
        }
    }

    private void setOutput(WorkflowCommand command) {
        Optional.ofNullable(command.properties().get("name")).ifPresent(name -> outputs.put(name, command.message()));
    }

    private void show(String name, WorkflowCommand command) {
        if (!name.equals("endgroup") && !name.equals("save-state") && !name.equals("echo")) {
            log.line(masker.mask("##[" + name + "]" + command.message()));
        }
    }
}
