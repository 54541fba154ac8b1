package dev.firsttry.check;

import java.util.List;
import java.util.Objects;

/**
 * The plugin that runs a tool, where the project does not name one of its own.
 *
 * @param dependencies added to the plugin's class path, such as a newer version of the tool
 */
public record ToolPlugin(Coordinates coordinates, List<Coordinates> dependencies) {

    public ToolPlugin {
        Objects.requireNonNull(coordinates);
        dependencies = List.copyOf(dependencies);
    }

    /** {@code group:artifact}: how a project names it. */
    public String key() {
        return coordinates.groupId() + ":" + coordinates.artifactId();
    }
}
