package dev.firsttry.execution.job;

import dev.firsttry.pipeline.Pipeline;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Names of tasks: what the service shows, made unique where it shows the same twice. Not thread-safe. */
public final class TaskIds {

    private final Set<String> taken = new HashSet<>();
    private final Map<String, TreeMap<String, String>> byKey = new HashMap<>();

    /**
     * Names the task of an instance.
     *
     * @param pipeline keys are unique in it
     * @param ambiguous whether another pipeline of the run has an instance of this id
     */
    public String claim(Pipeline pipeline, String key, String id, boolean ambiguous) {
        String name = ambiguous ? pipeline.prefix() + id : id;
        String unique = taken.contains(name) ? name + " [" + key + "]" : name;
        taken.add(unique);
        byKey.computeIfAbsent(pipeline.source(), none -> new TreeMap<>()).putIfAbsent(key, unique);
        return unique;
    }

    /** Names of all tasks of a pipeline whose keys start with one text and not with another. */
    public Collection<String> below(String source, String prefix, String except) {
        TreeMap<String, String> keys = byKey.getOrDefault(source, new TreeMap<>());
        return keys.subMap(prefix, prefix + Character.MAX_VALUE).entrySet().stream()
                .filter(entry -> !isBelow(entry.getKey(), except))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static boolean isBelow(String key, String leg) {
        return key.equals(leg) || key.startsWith(leg + "/");
    }

    public List<String> all(String source) {
        return List.copyOf(byKey.getOrDefault(source, new TreeMap<>()).values());
    }
}
