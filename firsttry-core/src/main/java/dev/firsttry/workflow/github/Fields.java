package dev.firsttry.workflow.github;

import dev.firsttry.document.Node;
import dev.firsttry.finding.FaultKind;
import dev.firsttry.finding.Location;
import dev.firsttry.finding.Nearest;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A mapping whose keys are all known. */
final class Fields {

    private final Location location;
    private final Map<String, Node.Entry> entries = new HashMap<>();

    /**
     * @param owner what the mapping is, for messages
     * @param known every key that is allowed; others are faults
     */
    Fields(Node.Mapping mapping, String owner, Collection<String> known, Faults faults) {
        this.location = mapping.location();
        for (Node.Entry entry : mapping.entries()) {
            String key = entry.key().text();
            entries.put(key, entry);
            if (!known.contains(key)) {
                String hint = Nearest.hint(key, known);
                faults.add(
                        FaultKind.UNKNOWN_KEY,
                        entry.key().location(),
                        "key '" + Nodes.shortened(key) + "' is not known in " + owner + hint,
                        key);
            }
        }
    }

    Location location() {
        return location;
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    Optional<Node> get(String key) {
        return Optional.ofNullable(entries.get(key)).map(Node.Entry::value);
    }

    /** Where the key is written; the mapping itself when it is not. */
    Location at(String key) {
        return Optional.ofNullable(entries.get(key))
                .map(entry -> entry.key().location())
                .orElse(location);
    }
}
