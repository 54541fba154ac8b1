package dev.firsttry.check;

import dev.firsttry.event.TaskStatus;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A check of the policy that cannot be judged here: says so, and is never a success. */
public record UnsupportedCheck(String name, CheckScope scope, String reason) implements Check {

    @Override
    public Reuse reuse() {
        return Reuse.NEVER;
    }

    @Override
    public SortedMap<String, String> keyFields(CheckContext context) {
        return Collections.unmodifiableSortedMap(new TreeMap<>());
    }

    @Override
    public CheckResult run(CheckContext context) {
        return CheckResult.of(TaskStatus.UNSUPPORTED, reason, List.of(), reason + "\n");
    }
}
