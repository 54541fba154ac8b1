package dev.firsttry.check;

import java.util.List;
import java.util.Objects;

/**
 * A parameter of a goal.
 *
 * @param value empty when it has items
 * @param items of a list
 */
public record ToolSetting(String name, String value, List<ToolSetting> items) {

    public ToolSetting {
        Objects.requireNonNull(name);
        Objects.requireNonNull(value);
        items = List.copyOf(items);
    }

    public static ToolSetting of(String name, Object value) {
        return new ToolSetting(name, value.toString(), List.of());
    }
}
