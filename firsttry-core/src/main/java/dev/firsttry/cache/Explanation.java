package dev.firsttry.cache;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Why a key was found or not.
 *
 * @param fields of the key, in order
 * @param tier that has an entry for it; empty for a miss
 * @param nearest key (hex) of the entry of the same task with the fewest other fields; empty when there is none, or for a
 *     hit
 * @param differences from that entry, in the order of the fields
 * @param files that differ; empty when none do, or when this machine does not know the files of that entry
 */
public record Explanation(
        Map<String, String> fields,
        Optional<Tier> tier,
        String nearest,
        List<Difference> differences,
        Optional<FileChanges> files) {

    public Explanation {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        differences = List.copyOf(differences);
    }

    /**
     * A field that is not the same.
     *
     * @param now short value in the key; empty when it lacks the field
     * @param then short value in the nearest entry; empty when that lacks the field
     */
    public record Difference(String field, String now, String then) {}
}
