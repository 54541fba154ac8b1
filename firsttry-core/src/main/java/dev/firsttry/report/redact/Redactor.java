package dev.firsttry.report.redact;

import dev.firsttry.event.Event;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Replaces known secrets by {@code ***}: as they are, line by line, and as they look in base64, in URLs, in JSON and in
 * XML. Immutable.
 */
public final class Redactor {

    /** What stands in for a secret. */
    public static final String MASK = "***";

    /** Changes nothing. */
    public static final Redactor NONE = new Redactor(List.of());

    /** Longest first, so that a secret inside a longer one does not leave the rest of it behind. */
    private final List<String> needles;

    private Redactor(List<String> needles) {
        this.needles = needles;
    }

    /** @param secrets blank ones are ignored: nothing could be shown otherwise */
    public static Redactor of(Collection<String> secrets) {
        return new Redactor(secrets.stream()
                .flatMap(secret -> SecretForms.of(secret).stream())
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList());
    }

    /** The text with every secret replaced. */
    public String mask(String text) {
        String masked = text;
        for (String needle : needles) {
            masked = masked.replace(needle, MASK);
        }
        return masked;
    }

    /** The event with every text masked that a build, a file or a person put there. Hashes and rule ids stay. */
    public Event mask(Event event) {
        return needles.isEmpty() ? event : event.fold(new EventMask(this));
    }
}
