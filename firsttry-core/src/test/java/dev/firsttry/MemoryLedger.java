package dev.firsttry;

import dev.firsttry.event.Recorded;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A ledger for the parts of one test. */
final class MemoryLedger implements Ledger {

    private final List<String> lines = new ArrayList<>();
    private final Set<String> claims = new HashSet<>();
    private final Map<String, String> notes = new HashMap<>();

    @Override
    public synchronized void append(String line) {
        lines.add(line);
    }

    @Override
    public synchronized List<String> lines() {
        return List.copyOf(lines);
    }

    /** As if each part came from a class loader of its own. */
    @Override
    public void remember(String line, Recorded event) {}

    @Override
    public Optional<Recorded> remembered(String line) {
        return Optional.empty();
    }

    @Override
    public synchronized boolean claim(String name) {
        return claims.add(name);
    }

    @Override
    public synchronized void note(String name, String value) {
        notes.put(name, value);
    }

    @Override
    public synchronized String noted(String name) {
        return notes.getOrDefault(name, "");
    }

    @Override
    public Object lock() {
        return this;
    }
}
