package dev.firsttry.digest;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a {@link FieldHasher} made.
 *
 * @param digest of all fields
 * @param fields short value of each field, in the order in which they were added
 */
public record Fingerprint(Sha256 digest, Map<String, String> fields) {

    public Fingerprint {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
}
