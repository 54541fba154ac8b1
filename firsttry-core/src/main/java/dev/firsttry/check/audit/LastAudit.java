package dev.firsttry.check.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.firsttry.finding.Finding;
import dev.firsttry.json.PrettyJson;
import dev.firsttry.json.TreeParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What an audit found, to tell the next one what is new. Only for people: no verdict rests on it.
 *
 * @param known fingerprints of the vulnerabilities
 */
public record LastAudit(Instant at, SortedSet<String> known) {

    private static final int FORMAT = 1;

    /** The vulnerabilities among these findings. */
    public static LastAudit of(Instant at, Collection<Finding> findings) {
        var known = new TreeSet<String>();
        findings.stream()
                .map(Finding::fingerprint)
                .filter(fingerprint -> fingerprint.startsWith(VulnerabilityFindings.FINGERPRINT))
                .forEach(known::add);
        return new LastAudit(at.truncatedTo(ChronoUnit.SECONDS), known);
    }

    /** JSON, UTF-8. */
    public byte[] json() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("schemaVersion", FORMAT).put("at", at.toString());
        known.forEach(root.putArray("vulnerabilities")::add);
        return PrettyJson.write(root).getBytes(StandardCharsets.UTF_8);
    }

    /** Empty when the bytes are no record of an audit. */
    public static Optional<LastAudit> parse(byte[] json) {
        try {
            JsonNode root = TreeParser.parse(json);
            if (root.path("schemaVersion").asInt() != FORMAT) {
                return Optional.empty();
            }
            var known = new TreeSet<String>();
            root.path("vulnerabilities").forEach(each -> known.add(each.asText()));
            return Optional.of(new LastAudit(Instant.parse(root.path("at").asText()), known));
        } catch (IOException | DateTimeException no) {
            return Optional.empty();
        }
    }

    /** What {@code now} has and this has not. */
    List<String> newIn(LastAudit now) {
        return now.known().stream().filter(each -> !known.contains(each)).toList();
    }
}
