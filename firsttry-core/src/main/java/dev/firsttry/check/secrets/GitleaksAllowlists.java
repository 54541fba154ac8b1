package dev.firsttry.check.secrets;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads the allowlists of a {@code .gitleaks.toml}, in the old form {@code [allowlist]} and the new one. */
final class GitleaksAllowlists {

    private static final Set<String> KEYS =
            Set.of("description", "condition", "commits", "paths", "regexTarget", "regexes", "stopwords");

    private GitleaksAllowlists() {}

    static List<JsonNode> nodes(JsonNode holder, String where) {
        if (holder.has("allowlist") && holder.has("allowlists")) {
            throw new GitleaksFault(where + " has both allowlist and allowlists");
        }
        var nodes = new ArrayList<JsonNode>();
        if (holder.has("allowlist")) {
            nodes.add(holder.get("allowlist"));
        }
        holder.path("allowlists").forEach(nodes::add);
        return nodes;
    }

    static Allowlist read(JsonNode node, String where, boolean global) {
        var known = new java.util.HashSet<>(KEYS);
        if (global) {
            known.add("targetRules");
        }
        TomlFile.known(node, "an allowlist of " + where, known);
        var list = new Allowlist(
                all(TomlFile.text(node, "condition"), where),
                target(TomlFile.text(node, "regexTarget"), where),
                patterns(node, "paths", where),
                patterns(node, "regexes", where),
                TomlFile.texts(node, "stopwords").stream()
                        .map(word -> GitleaksConfig.bytes(word.toLowerCase(Locale.ROOT)))
                        .toList(),
                TomlFile.texts(node, "commits"));
        if (list.isEmpty()) {
            throw new GitleaksFault("an allowlist of " + where + " has no commits, paths, regexes or stopwords");
        }
        return list;
    }

    private static boolean all(String condition, String where) {
        return switch (condition.toUpperCase(Locale.ROOT)) {
            case "AND", "&&" -> true;
            case "", "OR", "||" -> false;
            default -> throw new GitleaksFault("an allowlist of " + where + ": condition is AND or OR");
        };
    }

    private static Allowlist.Target target(String target, String where) {
        return switch (target) {
            case "", "secret" -> Allowlist.Target.SECRET;
            case "match" -> Allowlist.Target.MATCH;
            case "line" -> Allowlist.Target.LINE;
            default -> throw new GitleaksFault("an allowlist of " + where + ": regexTarget is match or line");
        };
    }

    private static List<Pattern> patterns(JsonNode node, String key, String where) {
        return TomlFile.texts(node, key).stream()
                .map(regex -> GitleaksConfig.pattern(regex, "an allowlist of " + where))
                .toList();
    }
}
