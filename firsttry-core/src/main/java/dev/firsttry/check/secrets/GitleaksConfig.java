package dev.firsttry.check.secrets;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.firsttry.check.Baseline;
import dev.firsttry.check.Shrinking.Version;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A repository's own {@code .gitleaks.toml} (gitleaks 8). It adds rules and allowlists to the built-in rules and may
 * switch single ones off by name; unlike with gitleaks itself, leaving out {@code useDefault} drops nothing, because a
 * file of the repository must not weaken a locked policy by omission. What it changes of rules that only gitleaks has is
 * of no concern here.
 *
 * @param files that it was read from; empty when there is none
 * @param rules to add; one with the id of a built-in rule replaces it
 * @param changes allowlists for built-in rules, by their ids
 * @param disabled ids of built-in rules to switch off
 * @param allowlists for all rules
 */
record GitleaksConfig(
        Set<String> files,
        List<SecretRule> rules,
        Map<String, List<Allowlist>> changes,
        Set<String> disabled,
        List<TargetedAllowlist> allowlists) {

    /** @param rules ids that it is for; empty: all */
    record TargetedAllowlist(Allowlist list, Set<String> rules) {
        boolean isFor(SecretRule rule) {
            return rules.isEmpty() || rules.contains(rule.id());
        }
    }

    static final GitleaksConfig NONE = new GitleaksConfig(Set.of(), List.of(), Map.of(), Set.of(), List.of());

    GitleaksConfig {
        files = Set.copyOf(files);
        rules = List.copyOf(rules);
        changes = Map.copyOf(changes);
        disabled = Set.copyOf(disabled);
        allowlists = List.copyOf(allowlists);
    }

    /**
     * Of these files; empty when there is none.
     *
     * @throws GitleaksFault when one cannot be used as it stands
     */
    static Optional<GitleaksConfig> read(Version files) {
        return GitleaksDocument.read(files).map(GitleaksConfig::of);
    }

    private static GitleaksConfig of(GitleaksDocument document) {
        var rules = new ArrayList<SecretRule>();
        var changes = new TreeMap<String, List<Allowlist>>();
        Set<String> known = builtInIds(BuiltInRules.all());
        document.rules().forEach((id, node) -> {
            if (GitleaksRule.isChange(node) && known.contains(id)) {
                changes.put(id, GitleaksRule.changes(id, node));
            } else if (!GitleaksRule.isChange(node) || !document.useDefault()) {
                rules.add(GitleaksRule.read(id, node));
            }
        });
        var lists = new ArrayList<TargetedAllowlist>();
        for (JsonNode node : document.allowlists()) {
            lists.add(new TargetedAllowlist(
                    GitleaksAllowlists.read(node, "[[allowlists]]", true),
                    Set.copyOf(TomlFile.texts(node, "targetRules"))));
        }
        var config = new GitleaksConfig(document.files(), rules, changes, document.disabled(), lists);
        config.requireRequired();
        return config;
    }

    private void requireRequired() {
        Set<String> known = builtInIds(BuiltInRules.all());
        for (SecretRule rule : rules) {
            for (Composition.Required each : rule.composition().required()) {
                if (!known.contains(each.rule())
                        && rules.stream().noneMatch(own -> own.id().equals(each.rule()))) {
                    throw new GitleaksFault(
                            "rule " + rule.id() + ": [[rules.required]] names the unknown rule " + each.rule());
                }
            }
        }
    }

    private static Set<String> builtInIds(SecretRules builtIn) {
        return builtIn.rules().stream().map(SecretRule::id).collect(Collectors.toSet());
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
        Set<String> gone = rules.stream().map(SecretRule::id).collect(Collectors.toSet());
        var all = builtIn.rules().stream()
                .filter(rule -> !gone.contains(rule.id()) && !disabled.contains(rule.id()))
                .toList();
        List<SecretRule> allowed =
                Stream.concat(all.stream(), rules.stream()).map(this::allowing).toList();
        return new SecretRules(allowed, builtIn.allowlists());
    }

    /** The built-in rules as they are, and beside them what this file adds. */
    SecretRules addedTo(SecretRules builtIn) {
        List<SecretRule> all = Stream.concat(
                        builtIn.rules().stream(), rules.stream().map(this::allowing))
                .toList();
        return new SecretRules(all, builtIn.allowlists());
    }

    private SecretRule allowing(SecretRule rule) {
        var lists = new ArrayList<>(rule.allowlists());
        allowlists.stream().filter(list -> list.isFor(rule)).forEach(list -> lists.add(list.list()));
        lists.addAll(changes.getOrDefault(rule.id(), List.of()));
        return rule.allowing(lists);
    }

    /** What it takes away from the built-in rules, in words that stay the same as long as it does. */
    Baseline loosened(SecretRules builtIn) {
        Set<String> ids = builtInIds(builtIn);
        var parts = new TreeMap<String, Integer>();
        disabled.stream().filter(ids::contains).forEach(id -> parts.put("rule " + id + " switched off", 1));
        rules.stream()
                .filter(rule -> ids.contains(rule.id()))
                .forEach(rule -> parts.put(
                        "rule " + rule.id() + " replaced by " + rule.digest().substring(0, 32), 1));
        changes.forEach((id, lists) -> lists.stream()
                .flatMap(list -> list.parts().stream())
                .forEach(part -> parts.put(part + " of " + id, 1)));
        for (TargetedAllowlist list : allowlists) {
            Set<String> of = list.rules().isEmpty() ? Set.of("all rules") : list.rules();
            of.stream()
                    .filter(id -> list.rules().isEmpty() || ids.contains(id))
                    .forEach(id -> list.list().parts().forEach(part -> parts.put(part + " of " + id, 1)));
        }
        return new Baseline(parts);
    }

    /** @param whole whether what it takes away counts, too */
    String summary(boolean whole) {
        String own = rules.size() + " own rules";
        int lists = allowlists.size() + changes.size();
        return whole ? own + ", " + lists + " allowlists, " + disabled.size() + " rules switched off" : own;
    }
}
