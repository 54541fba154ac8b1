package dev.firsttry.execution.github;

import dev.firsttry.execution.step.Shell;
import dev.firsttry.execution.tool.Programs;
import dev.firsttry.pipeline.RunDefaults;
import dev.firsttry.pipeline.Step;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A step with {@code run}: the script goes into a file, and the shell gets that file, as the service does it. */
final class ScriptStep {

    private final StepView view;
    private final Step.Run run;
    private final JobSession session;
    private final Programs programs;

    ScriptStep(StepView view, Step.Run run) {
        this.view = view;
        this.run = run;
        this.session = view.session();
        this.programs = new Programs(
                new StepEnvironment(session, view.contexts()).of(view.environment(), Map.of(), view.scope()));
    }

    StepEnd run() throws InterruptedException {
        RunDefaults settings = run.own().over(view.scope().defaults());
        Optional<String> named = view.evaluation().text(settings.shell());
        Optional<Shell> shell = named.map(Shell::named).orElseGet(() -> Optional.of(unnamed()));
        if (shell.isEmpty()) {
            return StepEnd.failure("shell '" + named.orElse("")
                    + "' is neither known nor a command with {0} for the script; use bash, sh, pwsh, python or cmd");
        }
        Path directory = session.place()
                .workspace()
                .resolve(view.evaluation().text(settings.workingDirectory()).orElse(""))
                .normalize();
        if (!Files.isDirectory(directory)) {
            return StepEnd.failure("the working directory '"
                    + view.evaluation().text(settings.workingDirectory()).orElse("") + "' does not exist");
        }
        return start(installed(shell.get()), directory, view.evaluation().text(run.script()));
    }

    /** In a container the service starts sh, whatever else the image has. */
    private Shell unnamed() {
        if (session.container().isPresent()) {
            return Shell.unnamedSh();
        }
        if (view.contexts().runner().isWindows()) {
            return Shell.named(programs.find("pwsh").isPresent() ? "pwsh" : "powershell")
                    .orElseThrow();
        }
        return programs.find("bash").isPresent() ? Shell.unnamedBash() : Shell.unnamedSh();
    }

    /** The service's machines have a {@code python} that is Python 3; many others call it {@code python3} only. */
    private Shell installed(Shell shell) {
        boolean renamed = session.container().isEmpty()
                && shell.program().equals("python")
                && programs.find("python").isEmpty()
                && programs.find("python3").isPresent();
        return renamed ? new Shell(List.of("python3", "{0}"), shell.extension()) : shell;
    }

    private StepEnd start(Shell shell, Path directory, String script) throws InterruptedException {
        session.say("##[group]Run " + script.lines().findFirst().orElse(""));
        script.lines().forEach(session::say);
        session.say("shell: " + String.join(" ", shell.command()));
        view.own().forEach((name, value) -> session.say("  " + name + ": " + value));
        session.say("##[endgroup]");
        Path file = session.place().temp().resolve(UUID.randomUUID() + shell.extension());
        try {
            Files.writeString(file, wrapped(shell, script), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return StepEnd.failure("the script cannot be written: " + e.getMessage());
        }
        return new StepProcess(view)
                .run(shell.command(file.toString()), directory, Map.of())
                .step();
    }

    /** PowerShell goes on after an error and forgets exit codes unless it is told not to; cmd repeats every line. */
    private static String wrapped(Shell shell, String script) {
        return switch (shell.extension()) {
            case ".ps1" ->
                "$ErrorActionPreference = 'stop'\r\n" + script
                        + "\r\nif ((Test-Path -LiteralPath variable:\\LASTEXITCODE)) { exit $LASTEXITCODE }\r\n";
            case ".cmd" -> "@echo off\r\n" + script.replaceAll("\r?\n", "\r\n") + "\r\n";
            default -> script + "\n";
        };
    }
}
