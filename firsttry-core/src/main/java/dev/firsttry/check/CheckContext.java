package dev.firsttry.check;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The facts that a check judges, as plain values.
 *
 * @param topLevel absolute path of the top-level directory of the checkout
 * @param files paths from {@code topLevel} with {@code /}, sorted: tracked and untracked, not ignored
 * @param modules the module for a check of scope {@link CheckScope#MODULE}; for the repository all modules of the build
 * @param sessionStart when this build began; evidence that is older is not of this build
 * @param clock what time it is, for time stamps in the future and for expiry dates
 * @param buildTool what only the build tool can do, when it comes to running the check
 * @param proven the result stored earlier for the same key, for {@link Reuse#ENTRY_IS_EVIDENCE}
 */
public record CheckContext(
        Path topLevel,
        List<String> files,
        List<ModuleFacts> modules,
        Instant sessionStart,
        Clock clock,
        BuildTool buildTool,
        Optional<CheckResult> proven) {

    public CheckContext {
        Objects.requireNonNull(topLevel);
        Objects.requireNonNull(sessionStart);
        Objects.requireNonNull(clock);
        Objects.requireNonNull(buildTool);
        Objects.requireNonNull(proven);
        files = List.copyOf(files);
        modules = List.copyOf(modules);
    }

    /** The module that a check of scope {@link CheckScope#MODULE} looks at. */
    public ModuleFacts module() {
        if (modules.size() != 1) {
            throw new IllegalStateException("not the context of one module: " + modules.size());
        }
        return modules.get(0);
    }

    /** The same facts, with what was proven earlier for the same key. */
    public CheckContext withProven(CheckResult result) {
        return new CheckContext(topLevel, files, modules, sessionStart, clock, buildTool, Optional.of(result));
    }
}
