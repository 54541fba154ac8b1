package dev.firsttry.execution.artifact;

import java.util.regex.Pattern;

/** A pattern of names with {@code *}, {@code ?} and {@code [...]}. */
public record NamePattern(Pattern regex) {

    public static NamePattern of(String glob) {
        return new NamePattern(Wildcards.compile(glob));
    }

    /** Whether the whole name fits. */
    public boolean matches(String name) {
        return regex.matcher(name).matches();
    }
}
