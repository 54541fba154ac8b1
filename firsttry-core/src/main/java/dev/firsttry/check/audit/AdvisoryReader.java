package dev.firsttry.check.audit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.firsttry.check.Rating;
import dev.firsttry.json.TreeParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads one advisory of OSV's format. */
final class AdvisoryReader {

    private static final Map<String, Affected.Kind> KINDS = Map.of(
            "introduced", Affected.Kind.INTRODUCED,
            "fixed", Affected.Kind.FIXED,
            "last_affected", Affected.Kind.LAST_AFFECTED,
            "limit", Affected.Kind.LIMIT);

    private AdvisoryReader() {}

    /** It is JSON, but no advisory. */
    static final class NoAdvisory extends IOException {
        private static final long serialVersionUID = 1L;

        NoAdvisory(String message) {
            super(message);
        }
    }

    /**
     * Empty when the advisory was withdrawn or is not about Maven.
     *
     * @throws IOException when it is not an advisory
     */
    static Optional<Advisory> read(byte[] json) throws IOException {
        JsonNode root = TreeParser.parse(json);
        String id = root.path("id").asText("");
        if (id.isEmpty()
                || !root.path("affected").isArray() && !root.path("affected").isMissingNode()) {
            throw new NoAdvisory("not an advisory in OSV's format");
        }
        var affected = new ArrayList<Affected>();
        for (JsonNode each : root.path("affected")) {
            if (each.path("package").path("ecosystem").asText("").equals("Maven")) {
                affected.add(affected(each));
            }
        }
        if (root.hasNonNull("withdrawn") || affected.isEmpty()) {
            return Optional.empty();
        }
        var aliases = new ArrayList<String>();
        root.path("aliases").forEach(alias -> aliases.add(alias.asText()));
        return Optional.of(new Advisory(id, aliases, root.path("summary").asText(""), rating(root), affected));
    }

    private static Affected affected(JsonNode node) throws IOException {
        Set<String> versions = new TreeSet<>();
        node.path("versions").forEach(version -> versions.add(version.asText()));
        var ranges = new ArrayList<List<Affected.Event>>();
        for (JsonNode range : node.path("ranges")) {
            if (!range.path("type").asText("").equals("GIT")) {
                ranges.add(events(range.path("events")));
            }
        }
        return new Affected(node.path("package").path("name").asText(""), versions, ranges);
    }

    private static List<Affected.Event> events(JsonNode nodes) throws IOException {
        var events = new ArrayList<Affected.Event>();
        for (JsonNode node : nodes) {
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                Affected.Kind kind = KINDS.get(field.getKey());
                if (kind == null) {
                    throw new NoAdvisory("an event of the unknown kind " + field.getKey());
                }
                events.add(new Affected.Event(kind, field.getValue().asText()));
            }
        }
        return events;
    }

    /** What the database says, else what the CVSS 3 vector comes to. */
    private static Optional<Rating> rating(JsonNode root) {
        Optional<Rating> said =
                switch (root.path("database_specific").path("severity").asText("")) {
                    case "LOW" -> Optional.of(Rating.LOW);
                    case "MODERATE", "MEDIUM" -> Optional.of(Rating.MEDIUM);
                    case "HIGH" -> Optional.of(Rating.HIGH);
                    case "CRITICAL" -> Optional.of(Rating.CRITICAL);
                    default -> Optional.empty();
                };
        if (said.isPresent()) {
            return said;
        }
        Optional<Rating> worst = Optional.empty();
        for (JsonNode severity : root.path("severity")) {
            Optional<Rating> rating = CvssRating.of(severity.path("score").asText(""));
            worst = worst.isEmpty() || rating.isPresent() && rating.get().compareTo(worst.get()) > 0 ? rating : worst;
        }
        return worst;
    }
}
