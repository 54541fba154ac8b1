package dev.firsttry;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What, besides the files of the repository, decides how a module is built.
 *
 * @param fields by name; part of the cache key of what the build proves; no paths of this machine, no secrets
 */
public record BuildFacts(SortedMap<String, String> fields) {

    public BuildFacts {
        fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
    }
}
