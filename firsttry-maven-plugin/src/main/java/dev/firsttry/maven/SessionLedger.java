package dev.firsttry.maven;

import dev.firsttry.Ledger;
import dev.firsttry.event.Recorded;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.maven.execution.MavenSession;
import org.eclipse.aether.SessionData;

/**
 * What all modules of a Maven session share. A module that adds dependencies to the plugin gets a class loader of its
 * own, and would not know our classes: so all that matters is stored in JDK types, and an event beside its line only.
 */
final class SessionLedger implements Ledger {

    private static final String KEY = "dev.firsttry.ledger.2";

    private final ConcurrentHashMap<String, Object> shared;

    private SessionLedger(ConcurrentHashMap<String, Object> shared) {
        this.shared = shared;
    }

    static SessionLedger of(MavenSession session) {
        SessionData data = session.getRepositorySession().getData();
        if (data.get(KEY) == null) {
            data.set(KEY, null, new ConcurrentHashMap<String, Object>());
        }
        @SuppressWarnings("unchecked")
        var shared = (ConcurrentHashMap<String, Object>) data.get(KEY);
        return new SessionLedger(shared);
    }

    /** One that is shared with nobody, for a goal that is a run of its own. */
    static SessionLedger alone() {
        return new SessionLedger(new ConcurrentHashMap<>());
    }

    @Override
    public void append(String line) {
        // Not one that copies itself on each write: a run can have a hundred thousand events.
        all().add(line);
    }

    @Override
    public List<String> lines() {
        // In one step, as the copy asks the list for an array, which is guarded like every other call.
        return List.copyOf(all());
    }

    @SuppressWarnings("unchecked")
    private List<String> all() {
        return (List<String>)
                shared.computeIfAbsent("lines", name -> Collections.synchronizedList(new ArrayList<String>()));
    }

    @Override
    public void remember(String line, Recorded event) {
        events().put(line, event);
    }

    @Override
    public Optional<Recorded> remembered(String line) {
        return events().get(line) instanceof Recorded known ? Optional.of(known) : Optional.empty();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> events() {
        return (Map<String, Object>) shared.computeIfAbsent("events", name -> new ConcurrentHashMap<String, Object>());
    }

    @Override
    public boolean claim(String name) {
        return shared.putIfAbsent("claim:" + name, "") == null;
    }

    @Override
    public void note(String name, String value) {
        shared.put("note:" + name, value);
    }

    @Override
    public String noted(String name) {
        return (String) shared.getOrDefault("note:" + name, "");
    }

    /** The same for all modules of the session. */
    String runId() {
        return (String) shared.computeIfAbsent("run", name -> UUID.randomUUID().toString());
    }

    @Override
    public Object lock() {
        return shared;
    }
}
