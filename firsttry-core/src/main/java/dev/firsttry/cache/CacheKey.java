package dev.firsttry.cache;

import dev.firsttry.digest.FieldHasher;
import dev.firsttry.digest.Fingerprint;
import dev.firsttry.digest.Sha256;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;

/**
 * Identity of a task's inputs: two tasks with the same key give the same result.
 *
 * @param digest of all fields
 * @param fields short value of each field in the order in which they were added, to explain a miss; part of the entry,
 *     not of the identity
 */
public record CacheKey(Sha256 digest, Map<String, String> fields) {

    /** Part of every key. To be raised whenever the meaning of a field changes, so that old entries are not found. */
    public static final int FORMAT = 1;

    public CacheKey {
        Objects.requireNonNull(digest);
        Objects.requireNonNull(fields);
    }

    /** @param task what runs, such as {@code check/tests} or {@code job}: tasks of other kinds never share a key */
    public static Builder of(String task) {
        return new Builder(task);
    }

    /** 64 lower-case hexadecimal digits. */
    public String hex() {
        return digest.hex();
    }

    /** Keys are equal when their digests are. */
    @Override
    public boolean equals(Object other) {
        return other instanceof CacheKey key && key.digest.equals(digest);
    }

    @Override
    public int hashCode() {
        return digest.hashCode();
    }

    @Override
    public String toString() {
        return digest.hex();
    }

    /** Collects the fields. Each name once; the order of the calls counts. Not safe for several threads. */
    public static final class Builder {
        private final FieldHasher hasher = new FieldHasher("firsttry-key/" + FORMAT);

        private Builder(String task) {
            hasher.add("task", task);
        }

        public Builder add(String name, String value) {
            hasher.add(name, value);
            return this;
        }

        public Builder add(String name, Sha256 value) {
            hasher.add(name, value);
            return this;
        }

        /** Texts whose order matters. */
        public Builder add(String name, Collection<String> values) {
            hasher.add(name, values);
            return this;
        }

        /** A table whose order does not matter. */
        public Builder add(String name, Map<String, String> values) {
            hasher.add(name, values);
            return this;
        }

        /** A table that may hold secrets: only its names are remembered. */
        public Builder addHidden(String name, Map<String, String> values) {
            hasher.addHidden(name, values);
            return this;
        }

        public CacheKey build() {
            Fingerprint fingerprint = hasher.finish();
            return new CacheKey(fingerprint.digest(), fingerprint.fields());
        }
    }
}
