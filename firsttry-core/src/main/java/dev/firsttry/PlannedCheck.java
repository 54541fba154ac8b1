package dev.firsttry;

import dev.firsttry.check.Check;
import dev.firsttry.check.CheckCatalog;
import dev.firsttry.check.ModuleFacts;
import dev.firsttry.event.RunPart;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A check that this build owes.
 *
 * @param module the module that it looks at; empty for the whole repository
 */
record PlannedCheck(Check check, Optional<ModuleFacts> module) {

    PlannedCheck {
        Objects.requireNonNull(check);
        Objects.requireNonNull(module);
    }

    /** The same, judged in another way. */
    PlannedCheck with(Check other) {
        return new PlannedCheck(other, module);
    }

    /**
     * The task's id: the check's name, and the module's path unless that is the top itself. {@code security_scan} has a task
     * for the repository beside those of modules, so there the top is named, too.
     */
    String taskId() {
        boolean besideRepository = module.isPresent() && check.name().equals(CheckCatalog.SECURITY_SCAN);
        String place = besideRepository && path().isEmpty() ? "." : path();
        return place.isEmpty() ? check.name() : check.name() + "@" + place;
    }

    /** Path of the module; empty for the repository and for the top module. */
    String path() {
        return module.map(ModuleFacts::path).orElse("");
    }

    /** The modules that the check gets to see. */
    List<ModuleFacts> sees(List<ModuleFacts> all) {
        return module.map(List::of).orElse(all);
    }

    boolean belongsTo(RunPart part) {
        return module.isPresent() && path().equals(part.module().equals(".") ? "" : part.module());
    }
}
