package dev.firsttry.cache;

import dev.firsttry.digest.Sha256;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
        int format,
        String scope,
        String key,
        Map<String, String> fields,
        Map<String, String> values,
        String log,
        List<Blob> logBlob,
        List<Output> outputs) {

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
        Stream.concat(logBlob.stream(), outputs.stream().map(Output::blob).flatMap(Optional::stream))
                .forEach(blob -> Sha256.parse(blob.sha256()).ifPresent(blobs::add));
        return blobs;
    }

    private static Map<String, String> ordered(Map<String, String> map) {
        map.values().forEach(Objects::requireNonNull);
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /** A blob of the cache; the size is that of the content, not compressed. */
    record Blob(String sha256, long size) {

        Blob {
            Objects.requireNonNull(sha256);
        }
    }

    /**
     * An output: exactly one of {@code link}, {@code inline} and {@code blob} is given.
     *
     * @param inline Base64 of the content
     */
    record Output(
            String path, boolean executable, Optional<String> link, Optional<String> inline, Optional<Blob> blob) {

        Output {
            Objects.requireNonNull(path);
            Objects.requireNonNull(link);
            Objects.requireNonNull(inline);
            Objects.requireNonNull(blob);
        }

        static Output link(String path, String target) {
            return new Output(path, false, Optional.of(target), Optional.empty(), Optional.empty());
        }

        static Output inline(String path, boolean executable, byte[] content) {
            String text = Base64.getEncoder().encodeToString(content);
            return new Output(path, executable, Optional.empty(), Optional.of(text), Optional.empty());
        }

        static Output blob(String path, boolean executable, Blob blob) {
            return new Output(path, executable, Optional.empty(), Optional.empty(), Optional.of(blob));
        }
    }
}
