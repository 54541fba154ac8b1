package dev.firsttry.check.secrets;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.firsttry.check.Rating;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A repository's own {@code .gitleaks.toml} (gitleaks 8). It adds rules and allowlists to the built-in rules and may
 * switch single ones off by name; unlike with gitleaks itself, leaving out {@code useDefault} drops nothing, because a
 * file of the repository must not weaken a locked policy by omission.
 *
 * @param rules to add; one with the id of a built-in rule replaces it
 * @param disabled ids to switch off
 * @param allowlists for all rules
 */
record GitleaksConfig(List<SecretRule> rules, Set<String> disabled, List<TargetedAllowlist> allowlists) {

    /** @param rules ids that it is for; empty: all */
    record TargetedAllowlist(Allowlist list, Set<String> rules) {
        boolean isFor(SecretRule rule) {
            return rules.isEmpty() || rules.contains(rule.id());
        }
    }

    static final GitleaksConfig NONE = new GitleaksConfig(List.of(), Set.of(), List.of());

    private static final Set<String> TOP =
            Set.of("title", "description", "minVersion", "extend", "rules", "allowlist", "allowlists");
    private static final Set<String> RULE = Set.of(
            "id",
            "description",
            "regex",
            "path",
            "secretGroup",
            "entropy",
            "keywords",
            "tags",
            "allowlist",
            "allowlists",
            "report",
            "skipReport");

    GitleaksConfig {
        rules = List.copyOf(rules);
        disabled = Set.copyOf(disabled);
        allowlists = List.copyOf(allowlists);
    }

    /** @throws GitleaksFault when the file cannot be used as it stands */
    static GitleaksConfig parse(byte[] toml) {
        JsonNode root = TomlFile.read(toml);
        TomlFile.known(root, "the file", TOP);
        JsonNode extend = root.path("extend");
        TomlFile.known(extend, "[extend]", Set.of("useDefault", "path", "url", "disabledRules"));
        if (extend.has("url") || extend.has("path")) {
            throw new GitleaksFault("[extend] with path or url is not supported: copy the rules into this file");
        }
        var rules = new ArrayList<SecretRule>();
        root.path("rules").forEach(node -> rules.add(rule(node)));
        var lists = new ArrayList<TargetedAllowlist>();
        for (JsonNode node : GitleaksAllowlists.nodes(root, "the file")) {
            lists.add(new TargetedAllowlist(
                    GitleaksAllowlists.read(node, "[[allowlists]]", true),
                    Set.copyOf(TomlFile.texts(node, "targetRules"))));
        }
        return new GitleaksConfig(rules, Set.copyOf(TomlFile.texts(extend, "disabledRules")), lists);
    }

    private static SecretRule rule(JsonNode node) {
        String id = TomlFile.text(node, "id");
        if (id.isBlank()) {
            throw new GitleaksFault("a rule has no id");
        }
        String where = "rule " + id;
        if (node.has("required")) {
            throw new GitleaksFault(where + " is a composite rule ([[rules.required]]), which is not supported");
        }
        TomlFile.known(node, where, RULE);
        String regex = TomlFile.text(node, "regex");
        String path = TomlFile.text(node, "path");
        if (regex.isEmpty() && path.isEmpty()) {
            throw new GitleaksFault(where + " has neither regex nor path");
        }
        var lists = new ArrayList<Allowlist>();
        for (JsonNode list : GitleaksAllowlists.nodes(node, where)) {
            lists.add(GitleaksAllowlists.read(list, where, false));
        }
        return new SecretRule(
                id,
                node.has("description") ? TomlFile.text(node, "description") : id,
                rating(TomlFile.texts(node, "tags")),
                pattern(regex.isEmpty() ? "(?s)\\A." : regex, where),
                group(node, where),
                keywords(node, regex),
                entropy(node, where),
                path.isEmpty() ? Optional.empty() : Optional.of(pattern(path, where)),
                false,
                lists);
    }

    private static Rating rating(List<String> tags) {
        return tags.stream()
                .map(Rating::of)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(Rating.HIGH);
    }

    private static int group(JsonNode node, String where) {
        JsonNode group = node.path("secretGroup");
        if (!group.isMissingNode() && (!group.canConvertToInt() || group.intValue() < 0)) {
            throw new GitleaksFault(where + ": secretGroup is not a number of a group");
        }
        int wanted = group.asInt(0);
        int groups =
                node.has("regex") ? pattern(node.path("regex").asText(), where).groupCount() : 0;
        if (wanted > groups) {
            throw new GitleaksFault(where + ": secretGroup " + wanted + ", but regex has " + groups + " groups");
        }
        return wanted;
    }

    private static double entropy(JsonNode node, String where) {
        JsonNode entropy = node.path("entropy");
        if (!entropy.isMissingNode() && !entropy.isNumber()) {
            throw new GitleaksFault(where + ": entropy is not a number");
        }
        return entropy.asDouble(0);
    }

    private static List<String> keywords(JsonNode node, String regex) {
        return TomlFile.texts(node, "keywords").stream()
                .filter(word -> !word.isEmpty() && !regex.isEmpty())
                .map(word -> bytes(word.toLowerCase(Locale.ROOT)))
                .distinct()
                .toList();
    }

    static Pattern pattern(String regex, String where) {
        try {
            return Pattern.compile(bytes(regex));
        } catch (PatternSyntaxException e) {
            throw new GitleaksFault(where + ": " + e.getMessage());
        }
    }

    /** Content is matched byte by byte, so a character beyond ASCII stands for the bytes of its UTF-8 form. */
    static String bytes(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    /** The built-in rules with what this file adds and takes away. */
    SecretRules on(SecretRules builtIn) {
        var all = new ArrayList<SecretRule>();
        for (SecretRule rule : builtIn.rules()) {
            if (rules.stream().noneMatch(own -> own.id().equals(rule.id()))) {
                all.add(rule);
            }
        }
        all.addAll(rules);
        all.removeIf(rule -> disabled.contains(rule.id()));
        return new SecretRules(all.stream().map(this::allowing).toList(), builtIn.allowlists());
    }

    private SecretRule allowing(SecretRule rule) {
        var lists = new ArrayList<>(rule.allowlists());
        allowlists.stream().filter(list -> list.isFor(rule)).forEach(list -> lists.add(list.list()));
        return rule.allowing(lists);
    }
}
