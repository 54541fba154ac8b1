package dev.firsttry.report.json;

import dev.firsttry.event.Event;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The names of events in JSON, such as {@code task-finished}: the class name in kebab case. */
final class EventType {

    private static final Map<String, Class<? extends Event>> BY_NAME = new HashMap<>();
    private static final Map<Class<? extends Event>, String> NAMES = new HashMap<>();

    static {
        List.of(
                        Event.RunStarted.class,
                        Event.PolicyLoaded.class,
                        Event.TaskPlanned.class,
                        Event.TaskStarted.class,
                        Event.TaskFinished.class,
                        Event.FindingFound.class,
                        Event.ViolationFound.class,
                        Event.BypassAllowed.class,
                        Event.CacheStored.class,
                        Event.CacheRestored.class,
                        Event.CacheFailed.class,
                        Event.RemoteUsed.class,
                        Event.HistoryRecorded.class,
                        Event.SloMeasured.class,
                        Event.RunFinished.class)
                .forEach(type -> {
                    String name = type.getSimpleName()
                            .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                            .toLowerCase(Locale.ROOT);
                    BY_NAME.put(name, type);
                    NAMES.put(type, name);
                });
    }

    private EventType() {}

    static String nameOf(Class<? extends Event> type) {
        return NAMES.get(type);
    }

    /** Empty when no event has this name. */
    static Optional<Class<? extends Event>> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }
}
