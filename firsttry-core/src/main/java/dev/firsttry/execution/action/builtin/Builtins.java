package dev.firsttry.execution.action.builtin;

import dev.firsttry.execution.action.BuiltinAction;
import java.util.Map;

/** Every action that FirstTry brings itself. Whatever version is named, the newest major version's behaviour is meant. */
public final class Builtins {

    private Builtins() {}

    /** By lower case name without the ref. */
    public static Map<String, BuiltinAction> all() {
        return Map.ofEntries(
                Map.entry("actions/checkout", new Checkout()), Map.entry("actions/setup-java", new SetupJava()));
    }
}
