package dev.firsttry;

import dev.firsttry.event.Recorded;
import java.util.List;
import java.util.Optional;

/**
 * What the parts of one run share. In a reactor each module contributes its part, possibly at the same time and from
 * another class loader; together they make one report. Implementations are thread-safe.
 */
public interface Ledger {

    /** Adds an event, written as one JSON line. */
    void append(String line);

    /** Keeps an event itself for parts of the same class loader, which then need not read its line. */
    void remember(String line, Recorded event);

    /** The event of that line; empty where no part of this class loader told it. */
    Optional<Recorded> remembered(String line);

    /** All events so far, oldest first. */
    List<String> lines();

    /** True for exactly one caller per name: who is to do what is done once per run. */
    boolean claim(String name);

    /** Keeps a value for the parts that come later; a later value of the same name replaces it. */
    void note(String name, String value);

    /** The value kept under that name; empty when there is none. */
    String noted(String name);

    /** Held while the shared outputs are written. The same object for all parts. */
    Object lock();
}
