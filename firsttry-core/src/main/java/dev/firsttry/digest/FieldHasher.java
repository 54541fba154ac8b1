package dev.firsttry.digest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Hashes named fields so that no two different lists of fields give the same bytes: each field is its type's tag, its
 * name and its value, every text with its length in front. Remembers each field's short value, so that a key can be
 * explained later. Not safe for use by several threads.
 */
public final class FieldHasher {

    /** Longest value that is remembered as it stands; a longer one is remembered by its digest. */
    public static final int SHORT = 160;

    private static final String HIDDEN = "(hidden)";

    private final MessageDigest digest = Sha256.newDigest();
    private final Map<String, String> fields = new LinkedHashMap<>();

    /** @param domain what is hashed and in which version, such as {@code firsttry-key/1}: other domains never collide */
    public FieldHasher(String domain) {
        tag('D');
        text(domain);
    }

    /** Adds a text. */
    public FieldHasher add(String name, String value) {
        start('S', name, shorten(value));
        text(value);
        return this;
    }

    /** Adds a digest of something bigger. */
    public FieldHasher add(String name, Sha256 value) {
        start('H', name, value.hex());
        text(value.hex());
        return this;
    }

    /** Adds texts whose order matters. */
    public FieldHasher add(String name, Collection<String> values) {
        start('L', name, shorten(values.toString()));
        count(values.size());
        values.forEach(this::text);
        return this;
    }

    /** Adds a table; the order of its entries does not matter. */
    public FieldHasher add(String name, Map<String, String> values) {
        SortedMap<String, String> sorted = new TreeMap<>(values);
        start('M', name, shorten(sorted.toString()));
        table(sorted);
        return this;
    }

    /** Adds a text that must not be remembered, such as one that may hold a secret. */
    public FieldHasher addHidden(String name, String value) {
        start('S', name, HIDDEN);
        text(value);
        return this;
    }

    /** Adds a table of which only the names are remembered, such as an environment that may hold secrets. */
    public FieldHasher addHidden(String name, Map<String, String> values) {
        SortedMap<String, String> sorted = new TreeMap<>(values);
        start('M', name, shorten(sorted.keySet().toString()));
        table(sorted);
        return this;
    }

    /** The digest of all fields added so far, which ends this hasher's life, and their short values. */
    public Fingerprint finish() {
        return new Fingerprint(Sha256.finish(digest), fields);
    }

    private void start(char type, String name, String remembered) {
        if (fields.putIfAbsent(name, remembered) != null) {
            throw new IllegalArgumentException("field added twice: " + name);
        }
        tag(type);
        text(name);
    }

    private void table(SortedMap<String, String> sorted) {
        count(sorted.size());
        sorted.forEach((key, value) -> {
            text(key);
            text(value);
        });
    }

    private void tag(char type) {
        digest.update((byte) type);
    }

    private void text(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        count(bytes.length);
        digest.update(bytes);
    }

    private void count(int value) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(value).flip());
    }

    private static String shorten(String value) {
        return value.length() <= SHORT
                ? value
                : "sha256:" + Sha256.ofText(value).shortHex() + " (" + value.length() + " characters)";
    }
}
