package dev.firsttry.execution.action;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the step gives in {@code with}, expressions evaluated. Names are compared without regard to case; blank is the
 * same as not given, as the toolkit of the actions has it.
 */
public final class BuiltinInputs {

    private final Map<String, String> values = new TreeMap<>();

    public BuiltinInputs(Map<String, String> given) {
        given.forEach((name, value) -> values.put(name.toLowerCase(Locale.ROOT), value.strip()));
    }

    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
    }

    public String get(String name, String fallback) {
        return get(name).orElse(fallback);
    }

    /** As the actions' toolkit reads booleans; anything but {@code true} is false. */
    public boolean flag(String name, boolean fallback) {
        return get(name).map(value -> value.equalsIgnoreCase("true")).orElse(fallback);
    }

    /** Lines that are not blank, without white space around them. */
    public List<String> lines(String name) {
        return get(name).stream()
                .flatMap(String::lines)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** The service's warning about inputs that the action does not declare; empty when there are none. */
    public Optional<String> unexpected(Set<String> declared) {
        List<String> strange = values.keySet().stream()
                .filter(name -> !declared.contains(name))
                .toList();
        return strange.isEmpty()
                ? Optional.empty()
                : Optional.of("Unexpected input(s) '" + String.join("', '", strange) + "', valid inputs are ['"
                        + String.join("', '", declared.stream().sorted().toList()) + "']");
    }
}
