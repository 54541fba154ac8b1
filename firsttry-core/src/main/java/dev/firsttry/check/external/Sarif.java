package dev.firsttry.check.external;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.firsttry.check.CheckCatalog;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Location;
import dev.firsttry.finding.Severity;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads SARIF 2.1.0, as much of it as a finding holds. Nobody need trust the file. */
final class Sarif {

    private static final long MAX_BYTES = 64L << 20;
    private static final int MAX_RESULTS = 100_000;
    private static final int MAX_MESSAGE = 500;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String tool;
    private final Severity threshold;
    private final Path top;

    Sarif(String tool, Severity threshold, Path top) {
        this.tool = tool;
        this.threshold = threshold;
        this.top = top;
    }

    /** @throws IOException when it is no SARIF, with the reason as its message */
    List<Finding> read(Path file) throws IOException {
        if (Files.size(file) > MAX_BYTES) {
            throw new IOException("it is larger than " + (MAX_BYTES >> 20) + " MiB");
        }
        JsonNode root = JSON.readTree(Files.readAllBytes(file));
        if (!root.path("version").asText().startsWith("2.")
                || !root.path("runs").isArray()) {
            throw new IOException("it is not SARIF 2.1.0");
        }
        List<Finding> findings = new ArrayList<>();
        for (JsonNode run : root.path("runs")) {
            for (JsonNode result : run.path("results")) {
                if (findings.size() >= MAX_RESULTS) {
                    throw new IOException("it holds more than " + MAX_RESULTS + " results");
                }
                if (isProblem(result)) {
                    findings.add(finding(run, result));
                }
            }
        }
        return findings;
    }

    /** What passed, does not apply, or was suppressed where the tool itself allows it, is none. */
    private static boolean isProblem(JsonNode result) {
        return List.of("", "fail", "open", "review")
                        .contains(result.path("kind").asText())
                && result.path("suppressions").isEmpty();
    }

    private Finding finding(JsonNode run, JsonNode result) {
        String rule = ruleId(run, result).replaceAll("[^A-Za-z0-9._-]+", "-");
        String message = result.at("/message/text").asText(rule).strip().replaceAll("\\s+", " ");
        return Finding.of(
                severity(run, result),
                tool + "/" + (rule.isEmpty() ? "result" : rule),
                CheckCatalog.EXTERNAL,
                message.length() > MAX_MESSAGE ? message.substring(0, MAX_MESSAGE) + "..." : message,
                "",
                location(result.at("/locations/0/physicalLocation")));
    }

    private static String ruleId(JsonNode run, JsonNode result) {
        String id = result.path("ruleId").asText(result.at("/rule/id").asText());
        return id.isEmpty() ? rule(run, result).path("id").asText() : id;
    }

    private static JsonNode rule(JsonNode run, JsonNode result) {
        JsonNode rules = run.at("/tool/driver/rules");
        int index = result.path("ruleIndex").asInt(result.at("/rule/index").asInt(-1));
        if (index >= 0) {
            return rules.path(index);
        }
        for (JsonNode rule : rules) {
            if (rule.path("id").equals(result.path("ruleId"))) {
                return rule;
            }
        }
        return rules.path(-1);
    }

    /** A result without a level has that of its rule, else it is a warning: so the format has it. */
    private Severity severity(JsonNode run, JsonNode result) {
        String ofRule = rule(run, result).at("/defaultConfiguration/level").asText("warning");
        Severity reported = switch (result.path("level").asText(ofRule)) {
            case "error" -> Severity.ERROR;
            case "note", "none" -> Severity.NOTE;
            default -> Severity.WARNING;
        };
        if (reported.compareTo(threshold) >= 0) {
            return Severity.ERROR;
        }
        return reported == Severity.ERROR ? Severity.WARNING : reported;
    }

    private Location location(JsonNode place) {
        String file = file(place.at("/artifactLocation/uri").asText());
        int line = Math.max(0, place.at("/region/startLine").asInt());
        int column = line == 0 ? 0 : Math.max(0, place.at("/region/startColumn").asInt());
        return file.isEmpty() ? Location.NONE : new Location(file, line, column);
    }

    private String file(String uri) {
        try {
            URI parsed = URI.create(uri);
            Path path = "file".equals(parsed.getScheme())
                    ? Path.of(parsed)
                    : top.resolve(parsed.getPath() == null ? "" : parsed.getPath());
            Path normal = path.normalize();
            return normal.startsWith(top) ? top.relativize(normal).toString().replace('\\', '/') : "";
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
