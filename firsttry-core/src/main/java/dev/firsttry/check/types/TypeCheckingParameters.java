package dev.firsttry.check.types;

import java.util.Objects;

/**
 * What the policy says about {@code type_checking}.
 *
 * @param tool {@code javac}, {@code errorprone} or {@code spotbugs}
 * @param strict whether warnings are errors, too
 */
public record TypeCheckingParameters(String tool, boolean strict) {

    public static final String JAVAC = "javac";
    public static final String ERRORPRONE = "errorprone";
    public static final String SPOTBUGS = "spotbugs";

    public TypeCheckingParameters {
        Objects.requireNonNull(tool);
    }
}
