package dev.firsttry.check.license;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The identifiers of the SPDX licence list. */
final class SpdxIds {

    private static final Map<String, String> DEPRECATED = Map.ofEntries(
            Map.entry("AGPL-1.0", "AGPL-1.0-only"),
            Map.entry("AGPL-3.0", "AGPL-3.0-only"),
            Map.entry("GPL-1.0", "GPL-1.0-only"),
            Map.entry("GPL-2.0", "GPL-2.0-only"),
            Map.entry("GPL-2.0+", "GPL-2.0-or-later"),
            Map.entry("GPL-3.0", "GPL-3.0-only"),
            Map.entry("GPL-3.0+", "GPL-3.0-or-later"),
            Map.entry("LGPL-2.0", "LGPL-2.0-only"),
            Map.entry("LGPL-2.1", "LGPL-2.1-only"),
            Map.entry("LGPL-2.1+", "LGPL-2.1-or-later"),
            Map.entry("LGPL-3.0", "LGPL-3.0-only"),
            Map.entry("LGPL-3.0+", "LGPL-3.0-or-later"),
            Map.entry("GPL-2.0-with-classpath-exception", "GPL-2.0-only WITH Classpath-exception-2.0"));

    private final Map<String, String> byLowerCase = new TreeMap<>();

    SpdxIds(List<String> ids) {
        ids.forEach(this::learn);
        DEPRECATED.keySet().forEach(this::learn);
    }

    private void learn(String id) {
        byLowerCase.put(id.toLowerCase(Locale.ROOT), id);
    }

    /** As the list spells it today, whatever the case and age of the name; empty when the list has none of that name. */
    Optional<String> find(String name) {
        return Optional.ofNullable(byLowerCase.get(name.toLowerCase(Locale.ROOT)))
                .map(id -> DEPRECATED.getOrDefault(id, id));
    }
}
