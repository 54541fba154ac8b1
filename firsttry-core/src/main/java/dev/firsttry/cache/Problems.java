package dev.firsttry.cache;

import dev.firsttry.event.Event;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Tells the listener what went wrong. A tier that is in trouble is told once in a run, a refused entry every time.
 * Messages hold neither secrets nor paths of the machine.
 */
final class Problems {

    private final Consumer<Event> listener;
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    Problems(Consumer<Event> listener) {
        this.listener = listener;
    }

    /** An event about an entry that was used or written. */
    void tell(Event event) {
        listener.accept(event);
    }

    /** An entry or blob that is not what it should be. */
    void refused(String what, String reason) {
        listener.accept(new Event.CacheFailed("cache/refused", what + " was not used: " + reason));
    }

    /** Trouble that is likely to come again: told once for each rule. */
    void once(String rule, String message) {
        if (told.add(rule)) {
            listener.accept(new Event.CacheFailed(rule, message));
        }
    }

    /** The disk tier is in trouble. */
    void disk(String action, IOException cause) {
        once(
                "cache/disk",
                "the cache directory cannot be " + action + " (" + reason(cause)
                        + "); going on without it: see that it is writable and has room, or set firsttry.cache.directory");
    }

    /** What the platform said, without the path that most of its messages begin with. */
    static String reason(IOException cause) {
        String kind = cause.getClass().getSimpleName();
        if (cause instanceof FileSystemException file) {
            return file.getReason() == null ? kind : file.getReason();
        }
        return cause.getMessage() == null ? kind : cause.getMessage();
    }
}
