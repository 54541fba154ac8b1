package dev.firsttry.pipeline;

import java.util.Optional;

/** Where and with which shell scripts run when a step does not say. */
public record RunDefaults(Optional<Data.Leaf> shell, Optional<Data.Leaf> workingDirectory) {

    /** Says nothing. */
    public static final RunDefaults NONE = new RunDefaults(Optional.empty(), Optional.empty());

    /** These, and where they say nothing, the outer ones. */
    public RunDefaults over(RunDefaults outer) {
        return new RunDefaults(shell.or(outer::shell), workingDirectory.or(outer::workingDirectory));
    }
}
