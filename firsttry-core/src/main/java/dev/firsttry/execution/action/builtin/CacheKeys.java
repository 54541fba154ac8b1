package dev.firsttry.execution.action.builtin;

import dev.firsttry.execution.action.BuiltinContext;
import dev.firsttry.execution.action.BuiltinInputs;
import dev.firsttry.execution.artifact.PathCache;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The keys of a cache step.
 *
 * @param version entries of other paths never fit
 * @param restore prefixes, the strongest first
 */
record CacheKeys(String version, String key, List<String> restore) {

    private static final int LONGEST = 512;
    private static final int MOST = 10;

    static CacheKeys of(BuiltinInputs inputs) {
        return new CacheKeys(
                String.join("\n", inputs.lines("path")), inputs.get("key", ""), inputs.lines("restore-keys"));
    }

    /** What the service would refuse; empty when nothing. */
    Optional<String> fault() {
        if (key.isEmpty()) {
            return Optional.of("Input required and not supplied: key");
        }
        if (version.isEmpty()) {
            return Optional.of("Input required and not supplied: path");
        }
        if (restore.size() + 1 > MOST) {
            return Optional.of("Key Validation Error: Keys are limited to a maximum of " + MOST);
        }
        List<String> all = new ArrayList<>(restore);
        all.add(key);
        return all.stream()
                .filter(text -> text.length() > LONGEST || text.contains(","))
                .map(text -> "Key Validation Error: " + text
                        + (text.contains(",") ? " cannot contain commas" : " has more than " + LONGEST + " characters"))
                .findFirst();
    }

    /** An entry of exactly this key, else one that starts with the key, else with one of the others. */
    Optional<PathCache.Entry> find(BuiltinContext context) throws IOException {
        List<String> prefixes = new ArrayList<>(List.of(key));
        prefixes.addAll(restore);
        return context.cache().find(version, key, prefixes);
    }
}
