package dev.firsttry.maven;

import dev.firsttry.Ledger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.maven.execution.MavenSession;
import org.eclipse.aether.SessionData;

/**
 * What all modules of a Maven session share. Only JDK types are stored: a module that adds dependencies to the plugin
 * gets a class loader of its own, and would not know our classes.
 */
final class SessionLedger implements Ledger {

    private static final String KEY = "dev.firsttry.ledger.1";

    private final ConcurrentHashMap<String, List<String>> shared;

    private SessionLedger(ConcurrentHashMap<String, List<String>> shared) {
        this.shared = shared;
    }

    static SessionLedger of(MavenSession session) {
        SessionData data = session.getRepositorySession().getData();
        if (data.get(KEY) == null) {
            data.set(KEY, null, new ConcurrentHashMap<String, List<String>>());
        }
        @SuppressWarnings("unchecked")
        var shared = (ConcurrentHashMap<String, List<String>>) data.get(KEY);
        return new SessionLedger(shared);
    }

    /** One that is shared with nobody, for a goal that is a run of its own. */
    static SessionLedger alone() {
        return new SessionLedger(new ConcurrentHashMap<>());
    }

    @Override
    public void append(String line) {
        // Not one that copies itself on each write: a run can have a hundred thousand events.
        shared.computeIfAbsent("lines", name -> Collections.synchronizedList(new ArrayList<>()))
                .add(line);
    }

    @Override
    public List<String> lines() {
        // In one step, as the copy asks the list for an array, which is guarded like every other call.
        return List.copyOf(shared.getOrDefault("lines", List.of()));
    }

    @Override
    public boolean claim(String name) {
        return shared.putIfAbsent("claim:" + name, List.of()) == null;
    }

    @Override
    public void note(String name, String value) {
        shared.put("note:" + name, List.of(value));
    }

    @Override
    public String noted(String name) {
        return String.join("", shared.getOrDefault("note:" + name, List.of()));
    }

    /** The same for all modules of the session. */
    String runId() {
        return shared.computeIfAbsent("run", name -> List.of(UUID.randomUUID().toString()))
                .get(0);
    }

    @Override
    public Object lock() {
        return shared;
    }
}
