package dev.firsttry.plan;

import dev.firsttry.expression.Coercion;
import dev.firsttry.expression.Value;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** GitLab's {@code $[[ matrix.NAME ]]} in the selection of a need. */
final class MatrixReference {

    private static final Pattern REFERENCE = Pattern.compile("\\$\\[\\[\\s*matrix\\.([A-Za-z0-9_]+)\\s*]]");

    private MatrixReference() {}

    /** The text with every reference replaced by the leg's value; one that the leg lacks becomes empty. */
    static String resolve(String text, Leg leg) {
        Matcher references = REFERENCE.matcher(text);
        return references.replaceAll(found ->
                Matcher.quoteReplacement(Coercion.text(leg.matrix().getOrDefault(found.group(1), Value.NULL))));
    }
}
