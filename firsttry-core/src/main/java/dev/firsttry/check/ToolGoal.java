package dev.firsttry.check;

import java.util.List;
import java.util.Objects;

/**
 * A goal of a tool's plugin.
 *
 * @param settings win over what the project configures; those that the plugin's version does not know are left out
 */
public record ToolGoal(ToolPlugin plugin, String goal, List<ToolSetting> settings) {

    public ToolGoal {
        Objects.requireNonNull(plugin);
        Objects.requireNonNull(goal);
        settings = List.copyOf(settings);
    }

    /** As one types it: {@code group:artifact:version:goal}. */
    @Override
    public String toString() {
        return plugin.coordinates() + ":" + goal;
    }
}
