package dev.firsttry.digest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A SHA-256 digest.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Sha256(String hex) implements Comparable<Sha256> {

    private static final int DIGITS = 64;
    private static final int CHUNK = 1 << 16;

    /** @throws IllegalArgumentException when {@code hex} is not 64 lower-case hexadecimal digits */
    public Sha256 {
        if (!isDigest(hex)) {
            throw new IllegalArgumentException("not 64 lower-case hexadecimal digits");
        }
    }

    /** The digest that {@code text} spells, or empty when it spells none. Upper case is not accepted. */
    public static Optional<Sha256> parse(String text) {
        return isDigest(text) ? Optional.of(new Sha256(text)) : Optional.empty();
    }

    /** Neither by a regular expression nor by a stream: a big tree has a digest for each file. */
    private static boolean isDigest(String text) {
        if (text.length() != DIGITS) {
            return false;
        }
        for (int i = 0; i < DIGITS; i++) {
            char digit = text.charAt(i);
            if ((digit < '0' || digit > '9') && (digit < 'a' || digit > 'f')) {
                return false;
            }
        }
        return true;
    }

    /** Digest of these bytes. */
    public static Sha256 of(byte[] bytes) {
        return finish(newDigest(), bytes);
    }

    /** Digest of the text's UTF-8 bytes. */
    public static Sha256 ofText(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Digest of everything that is left in the stream, read in chunks. The caller closes the stream. */
    public static Sha256 of(InputStream in) throws IOException {
        MessageDigest digest = newDigest();
        byte[] chunk = new byte[CHUNK];
        for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
            digest.update(chunk, 0, n);
        }
        return finish(digest);
    }

    /** Digest of the file's content, following a symbolic link. */
    public static Sha256 ofFile(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return of(in);
        }
    }

    /** A JDK digest to update and then hand to {@link #finish(MessageDigest)}. */
    public static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The value of a finished digest. */
    public static Sha256 finish(MessageDigest digest) {
        return new Sha256(HexFormat.of().formatHex(digest.digest()));
    }

    private static Sha256 finish(MessageDigest digest, byte[] last) {
        return new Sha256(HexFormat.of().formatHex(digest.digest(last)));
    }

    /** The first 12 digits, for people. */
    public String shortHex() {
        return hex.substring(0, 12);
    }

    @Override
    public int compareTo(Sha256 other) {
        return hex.compareTo(other.hex);
    }

    /** Written out for a young JVM ({@code docs/architecture.md}). */
    @Override
    public boolean equals(Object other) {
        return other instanceof Sha256 digest && digest.hex.equals(hex);
    }

    @Override
    public int hashCode() {
        return hex.hashCode();
    }

    /** The hexadecimal digits. */
    @Override
    public String toString() {
        return hex;
    }
}
