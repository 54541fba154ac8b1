package dev.firsttry.workflow.gitlab;

import dev.firsttry.document.Node;
import dev.firsttry.finding.Location;
import java.util.Optional;

/**
 * A job as written, with {@code extends} and references resolved.
 *
 * @param location where the name is written
 */
record Definition(String name, Location location, Node.Mapping body) {

    static final String NO_STAGE = "test";

    /** The value of a key; empty also when it is null. */
    Optional<Node> get(String key) {
        return Nodes.get(body, key);
    }

    boolean has(String key) {
        return get(key).isPresent();
    }

    Optional<String> text(String key) {
        return Nodes.text(body, key);
    }

    /** Where the value of a key stands; the job itself when it has none. */
    Location at(String key) {
        return get(key).map(Node::location).orElse(location);
    }

    String stage() {
        return text("stage").orElse(NO_STAGE);
    }

    String when() {
        return text("when").orElse("on_success");
    }

    /** Whether it starts another pipeline or mirrors one, in place of running a script. */
    boolean isBridge() {
        boolean runs = has("script") || has("run");
        return has("trigger")
                || !runs && get("needs").filter(NeedsReader::mirrors).isPresent();
    }
}
