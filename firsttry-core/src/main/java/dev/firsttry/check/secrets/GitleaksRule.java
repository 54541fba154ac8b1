package dev.firsttry.check.secrets;

import com.fasterxml.jackson.databind.JsonNode;
import dev.firsttry.check.Rating;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads one {@code [[rules]]} of a {@code .gitleaks.toml}. */
final class GitleaksRule {

    static final Set<String> KEYS = Set.of(
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
            "required",
            "report",
            "skipReport");

    private static final Set<String> CHANGES = Set.of("id", "description", "allowlists");

    private final String where;
    private final JsonNode node;

    private GitleaksRule(String id, JsonNode node) {
        this.where = "rule " + id;
        this.node = node;
    }

    /** Whether it only changes another rule of that id. */
    static boolean isChange(JsonNode node) {
        return TomlFile.text(node, "regex").isEmpty()
                && TomlFile.text(node, "path").isEmpty();
    }

    /** @throws GitleaksFault when it cannot be used as it stands */
    static SecretRule read(String id, JsonNode node) {
        return new GitleaksRule(id, node).read(id);
    }

    private SecretRule read(String id) {
        if (isChange(node)) {
            throw new GitleaksFault(where + " has neither regex nor path");
        }
        String regex = TomlFile.text(node, "regex");
        String path = TomlFile.text(node, "path");
        return new SecretRule(
                id,
                node.has("description") ? TomlFile.text(node, "description") : id,
                rating(TomlFile.texts(node, "tags")),
                GitleaksConfig.pattern(regex.isEmpty() ? "(?s)\\A." : regex, where),
                group(regex),
                keywords(regex),
                entropy(),
                Optional.of(path).filter(text -> !text.isEmpty()).map(text -> GitleaksConfig.pattern(text, where)),
                false,
                allowlists(id, node),
                new Composition(silent(), required()));
    }

    /** Allowlists for a rule that is built in: whoever wants another rule says all of it. */
    static List<Allowlist> changes(String id, JsonNode node) {
        TomlFile.known(node, "rule " + id + ", which is built in and here without regex,", CHANGES);
        return allowlists(id, node);
    }

    static List<Allowlist> allowlists(String id, JsonNode node) {
        var lists = new ArrayList<Allowlist>();
        for (JsonNode list : node.path("allowlists")) {
            lists.add(GitleaksAllowlists.read(list, "rule " + id, false));
        }
        return lists;
    }

    private static Rating rating(List<String> tags) {
        return tags.stream()
                .map(Rating::of)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(Rating.HIGH);
    }

    private int group(String regex) {
        int wanted = number(node, "secretGroup", "a number of a group").orElse(0);
        int groups = GitleaksConfig.pattern(regex, where).groupCount();
        if (wanted > groups) {
            throw new GitleaksFault(where + ": secretGroup " + wanted + ", but regex has " + groups + " groups");
        }
        return wanted;
    }

    private double entropy() {
        JsonNode entropy = node.path("entropy");
        if (!entropy.isMissingNode() && !entropy.isNumber()) {
            throw new GitleaksFault(where + ": entropy is not a number");
        }
        return entropy.asDouble(0);
    }

    private List<String> keywords(String regex) {
        return TomlFile.texts(node, "keywords").stream()
                .filter(word -> !word.isEmpty() && !regex.isEmpty())
                .map(word -> GitleaksConfig.bytes(word.toLowerCase(Locale.ROOT)))
                .distinct()
                .toList();
    }

    private boolean silent() {
        JsonNode skip = node.path("skipReport");
        if (!skip.isMissingNode() && !skip.isBoolean()) {
            throw new GitleaksFault(where + ": skipReport is not true or false");
        }
        return skip.asBoolean();
    }

    private List<Composition.Required> required() {
        var required = new ArrayList<Composition.Required>();
        for (JsonNode each : node.path("required")) {
            TomlFile.known(each, where + ": [[rules.required]]", Set.of("id", "withinLines", "withinColumns"));
            String id = TomlFile.text(each, "id");
            if (id.isBlank()) {
                throw new GitleaksFault(where + ": [[rules.required]] has no id");
            }
            required.add(new Composition.Required(
                    id,
                    number(each, "withinLines", "a number of lines"),
                    number(each, "withinColumns", "a number of columns")));
        }
        return required;
    }

    private OptionalInt number(JsonNode table, String key, String what) {
        JsonNode number = table.path(key);
        if (number.isMissingNode()) {
            return OptionalInt.empty();
        }
        if (!number.canConvertToInt() || !number.isIntegralNumber() || number.intValue() < 0) {
            throw new GitleaksFault(where + ": " + key + " is not " + what);
        }
        return OptionalInt.of(number.intValue());
    }
}
