package dev.firsttry.check.secrets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.firsttry.check.Shrinking.Version;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A {@code .gitleaks.toml} with what it extends, merged as gitleaks merges: what extends has the last word on single
 * values, lists are put together.
 *
 * @param files that it was read from
 * @param rules as tables, by id
 * @param allowlists as tables, for all rules or for those that they name
 * @param disabled rules of what is extended, the built-in ones among them
 * @param useDefault whether it says to extend gitleaks's default rules
 */
record GitleaksDocument(
        Set<String> files,
        Map<String, ObjectNode> rules,
        List<JsonNode> allowlists,
        Set<String> disabled,
        boolean useDefault) {

    /** How many files may extend one another after the first, as in gitleaks. */
    private static final int MAX_DEPTH = 2;

    private static final Set<String> TOP =
            Set.of("title", "description", "minVersion", "extend", "rules", "allowlist", "allowlists");

    /** Empty when there is no such file. */
    static Optional<GitleaksDocument> read(Version files) {
        return files.read(Settings.CONFIG).map(toml -> read(toml, Settings.CONFIG, files, 0));
    }

    private static GitleaksDocument read(byte[] toml, String name, Version files, int depth) {
        JsonNode root = TomlFile.read(toml);
        TomlFile.known(root, depth == 0 ? "the file" : name, TOP);
        JsonNode extend = root.path("extend");
        TomlFile.known(extend, "[extend]", Set.of("useDefault", "path", "url", "disabledRules"));
        if (extend.has("url")) {
            throw new GitleaksFault(
                    "[extend] with url is not supported: put the file into the repository and name it" + " with path");
        }
        var own = new GitleaksDocument(
                Set.of(name),
                rules(root),
                GitleaksAllowlists.nodes(root, "the file"),
                Set.copyOf(TomlFile.texts(extend, "disabledRules")),
                extend.path("useDefault").asBoolean());
        String path = TomlFile.text(extend, "path");
        return path.isEmpty() ? own : own.extending(extended(path, own, files, depth));
    }

    private static GitleaksDocument extended(String path, GitleaksDocument own, Version files, int depth) {
        String where = "[extend] path " + path;
        if (own.useDefault) {
            throw new GitleaksFault(where + " beside useDefault: gitleaks takes only one of them");
        }
        if (depth == MAX_DEPTH) {
            throw new GitleaksFault(where + ": gitleaks follows no more than " + MAX_DEPTH + " files");
        }
        String name = inRepository(path).orElseThrow(() -> new GitleaksFault(where + " leaves the repository"));
        byte[] toml = files.read(name)
                .orElseThrow(() -> new GitleaksFault(where
                        + ": there is no such file in the repository (seen from its top, ignored files and links do"
                        + " not count)"));
        try {
            return read(toml, name, files, depth + 1);
        } catch (GitleaksFault e) {
            throw e.in(name);
        }
    }

    private static Optional<String> inRepository(String path) {
        try {
            Path file = Path.of(path).normalize();
            boolean inside = !file.isAbsolute() && !path.startsWith("/") && !file.startsWith("..");
            return inside ? Optional.of(file.toString().replace('\\', '/')) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Map<String, ObjectNode> rules(JsonNode root) {
        if (root.has("rules") && !root.path("rules").isArray()) {
            throw new GitleaksFault("rules is not an array of tables");
        }
        var rules = new LinkedHashMap<String, ObjectNode>();
        for (JsonNode node : root.path("rules")) {
            TomlFile.known(node, "[[rules]]", GitleaksRule.KEYS);
            String id = TomlFile.text(node, "id");
            if (id.isBlank()) {
                throw new GitleaksFault("a rule has no id");
            }
            // As in gitleaks, the last one of a name counts.
            rules.put(id, normal((ObjectNode) node, "rule " + id));
        }
        return rules;
    }

    /** With its allowlists in the new form only. */
    private static ObjectNode normal(ObjectNode rule, String where) {
        ObjectNode normal = rule.deepCopy();
        List<JsonNode> lists = GitleaksAllowlists.nodes(rule, where);
        normal.remove("allowlist");
        normal.putArray("allowlists").addAll(lists);
        return normal;
    }

    private GitleaksDocument extending(GitleaksDocument base) {
        var merged = new LinkedHashMap<>(base.rules);
        merged.keySet().removeAll(disabled);
        rules.forEach((id, rule) -> merged.merge(id, rule, GitleaksDocument::merge));
        var lists = new ArrayList<>(base.allowlists);
        lists.addAll(allowlists);
        var off = new HashSet<>(disabled);
        off.addAll(base.disabled);
        var sources = new LinkedHashSet<>(files);
        sources.addAll(base.files);
        return new GitleaksDocument(sources, merged, lists, off, base.useDefault);
    }

    private static ObjectNode merge(ObjectNode base, ObjectNode own) {
        ObjectNode merged = base.deepCopy();
        own.properties().forEach(entry -> {
            boolean list = Set.of("tags", "keywords", "allowlists").contains(entry.getKey());
            if (list && entry.getValue() instanceof ArrayNode more) {
                merged.withArray(entry.getKey()).addAll(more);
            } else {
                merged.set(entry.getKey(), entry.getValue());
            }
        });
        return merged;
    }
}
