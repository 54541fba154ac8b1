package dev.firsttry.execution.step;

import java.util.Comparator;
import java.util.SortedSet;
import java.util.TreeSet;

/** Replaces secrets in what is shown and kept. Safe to use from several threads. */
public final class Masker {

    static final String STARS = "***";

    /** Longest first, so that a secret inside a longer one does not leave the rest of it behind. */
    private final SortedSet<String> secrets =
            new TreeSet<>(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    /** Every line of a secret is a secret of its own, because logs are read by line. Blank ones are not. */
    public synchronized void add(String secret) {
        secret.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(secrets::add);
    }

    /** The text with every secret replaced. */
    public synchronized String mask(String text) {
        String masked = text;
        for (String secret : secrets) {
            masked = masked.replace(secret, STARS);
        }
        return masked;
    }
}
