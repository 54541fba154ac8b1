package dev.firsttry.check.secrets;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Typed access to a TOML document. Whatever is not as expected is a {@link GitleaksFault}. */
final class TomlFile {

    private static final int MAX_BYTES = 1 << 20;
    private static final TomlMapper MAPPER = new TomlMapper();

    private TomlFile() {}

    static JsonNode read(byte[] toml) {
        if (toml.length > MAX_BYTES) {
            throw new GitleaksFault("the file is larger than 1 MiB");
        }
        try {
            return MAPPER.readTree(toml);
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            throw at == null
                    ? new GitleaksFault(e.getOriginalMessage())
                    : new GitleaksFault(
                            e.getOriginalMessage(), Math.max(at.getLineNr(), 0), Math.max(at.getColumnNr(), 0));
        } catch (IOException e) {
            throw new GitleaksFault(e.getMessage());
        }
    }

    static void known(JsonNode node, String where, Set<String> keys) {
        if (!node.isMissingNode() && !node.isObject()) {
            throw new GitleaksFault(where + " is not a table");
        }
        node.fieldNames().forEachRemaining(name -> {
            if (!keys.contains(name)) {
                throw new GitleaksFault(where + " has the unknown key " + name);
            }
        });
    }

    /** Empty when there is no such key. */
    static String text(JsonNode node, String key) {
        JsonNode value = node.path(key);
        if (value.isMissingNode()) {
            return "";
        }
        if (!value.isTextual()) {
            throw new GitleaksFault(key + " is not a string");
        }
        return value.textValue();
    }

    /** Empty when there is no such key. */
    static List<String> texts(JsonNode node, String key) {
        JsonNode value = node.path(key);
        if (!value.isMissingNode() && !value.isArray()) {
            throw new GitleaksFault(key + " is not an array of strings");
        }
        var texts = new ArrayList<String>();
        for (JsonNode each : value) {
            if (!each.isTextual()) {
                throw new GitleaksFault(key + " is not an array of strings");
            }
            texts.add(each.textValue());
        }
        return texts;
    }
}
