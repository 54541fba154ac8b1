package dev.firsttry.cache;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whose entries: a folder of the cache that is isolated from the others.
 *
 * @param name lower-case letters, digits, {@code .}, {@code _} and {@code -}, at most 64, beginning with a letter or
 *     digit
 */
public record Scope(String name) {

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

    /** Written only by builds that hold a key that the policy lists; every entry is signed. */
    public static final Scope TRUSTED = new Scope("trusted");

    /** Everybody's who has set up nothing: unsigned. */
    public static final Scope OPEN = new Scope("open");

    /** @throws IllegalArgumentException when the name cannot be one */
    public Scope {
        if (!isName(name)) {
            throw new IllegalArgumentException("not a scope: " + name);
        }
    }

    /** The scope of that name; empty when the text cannot be one. */
    public static Optional<Scope> parse(String name) {
        return isName(name) ? Optional.of(new Scope(name)) : Optional.empty();
    }

    /** "cas" is the folder of the blobs, "tmp" that of unfinished files. */
    private static boolean isName(String name) {
        return SHAPE.matcher(name).matches() && !name.equals("cas") && !name.equals("tmp");
    }

    /** Written out for a young JVM ({@code docs/architecture.md}). */
    @Override
    public boolean equals(Object other) {
        return other instanceof Scope scope && scope.name.equals(name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
