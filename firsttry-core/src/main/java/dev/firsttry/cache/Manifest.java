package dev.firsttry.cache;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.firsttry.digest.Sha256;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * An entry as it is written: JSON with every field given and no other.
 *
 * @param format of the manifest
 * @param scope for which it was made, so that a signed entry cannot be moved to another
 * @param key for which it was made, lower-case hex
 * @param fields of the key, to explain a later miss
 * @param log text of the log; empty when {@code logBlob} has it
 * @param logBlob digest and size of the log's blob; empty list when {@code log} has it all
 */
record Manifest(
        @JsonProperty(required = true) int format,
        @JsonProperty(required = true) String scope,
        @JsonProperty(required = true) String key,
        @JsonProperty(required = true) Map<String, String> fields,
        @JsonProperty(required = true) Map<String, String> values,
        @JsonProperty(required = true) String log,
        @JsonProperty(required = true) List<Blob> logBlob,
        @JsonProperty(required = true) List<Output> outputs) {

    static final int FORMAT = 1;

    Manifest {
        Objects.requireNonNull(scope);
        Objects.requireNonNull(key);
        fields = ordered(fields);
        values = ordered(values);
        Objects.requireNonNull(log);
        logBlob = List.copyOf(logBlob);
        outputs = List.copyOf(outputs);
    }

    /** Every blob that a restore may need. Malformed digests, which a reader refuses, are left out. */
    Set<Sha256> blobs() {
        Set<Sha256> blobs = new TreeSet<>();
        Stream.concat(logBlob.stream(), outputs.stream().map(Output::blob).filter(Objects::nonNull))
                .forEach(blob -> Sha256.parse(blob.sha256()).ifPresent(blobs::add));
        return blobs;
    }

    private static Map<String, String> ordered(Map<String, String> map) {
        map.values().forEach(Objects::requireNonNull);
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /** A blob of the cache; the size is that of the content, not compressed. */
    record Blob(
            @JsonProperty(required = true) String sha256,
            @JsonProperty(required = true) long size) {

        Blob {
            Objects.requireNonNull(sha256);
        }
    }

    /** An output: exactly one of {@code link}, {@code inline} and {@code blob} is given. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Output(
            @JsonProperty(required = true) String path,
            @JsonProperty(required = true) boolean executable,
            String link,
            byte[] inline,
            Blob blob) {

        Output {
            Objects.requireNonNull(path);
        }
    }
}
