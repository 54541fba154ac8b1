package dev.firsttry.check.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.firsttry.digest.Sha256;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.FirstTryException;
import dev.firsttry.finding.Location;
import dev.firsttry.policy.read.Findings;
import dev.firsttry.policy.read.PolicySource;
import dev.firsttry.policy.sign.Envelope;
import dev.firsttry.policy.sign.EnvelopeJson;
import dev.firsttry.policy.sign.SigningKey;
import dev.firsttry.policy.sign.VerifyKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a mirror states about a snapshot: which bytes, and when they were fetched. Signed (DSSE), as {@code
 * all.zip.statement.json} beside the snapshot, it vouches for a snapshot wherever that lies.
 *
 * @param sha256 of the snapshot
 */
public record SnapshotStatement(Sha256 sha256, Instant fetchedAt) {

    /** Media type of the payload. */
    public static final String PAYLOAD_TYPE = "application/vnd.firsttry.advisory-snapshot.v1+json";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LARGEST = 1 << 16;

    /**
     * States, signed, that the snapshot of a directory was fetched now.
     *
     * @return the file of the statement
     * @throws FirstTryException when there is no snapshot, or the statement cannot be written
     */
    public static Path vouch(Path directory, SigningKey key, Clock clock) {
        Path zip = directory.resolve(SnapshotSource.PLACE);
        try {
            String text = new SnapshotStatement(Sha256.ofFile(zip), clock.instant()).sign(key);
            return Files.writeString(beside(zip), text);
        } catch (IOException e) {
            throw new FirstTryException(
                    Finding.error(
                            "dependency/no-snapshot",
                            "",
                            "there is no snapshot to vouch for, or no statement can be written beside it: "
                                    + e.getClass().getSimpleName(),
                            "Fetch the snapshot into <directory>/osv-scanner/Maven/all.zip first.",
                            Location.NONE),
                    e);
        }
    }

    /** Where the statement about a snapshot is. */
    static Path beside(Path zip) {
        return zip.resolveSibling(zip.getFileName() + ".statement.json");
    }

    /** Text of the signed statement. */
    public String sign(SigningKey key) {
        Map<String, Object> fields = new TreeMap<>(Map.of(
                "schemaVersion",
                1,
                "sha256",
                sha256.hex(),
                "fetchedAt",
                fetchedAt.truncatedTo(ChronoUnit.SECONDS).toString()));
        try {
            return EnvelopeJson.write(Envelope.sign(PAYLOAD_TYPE, JSON.writeValueAsBytes(fields), key));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("text and numbers are always JSON", e);
        }
    }

    /**
     * Reads the statement beside a snapshot.
     *
     * @throws IOException when there is none that one of the keys signed, with the reason as its message
     */
    static SnapshotStatement read(Path zip, List<String> keys) throws IOException {
        Path file = beside(zip);
        if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
            throw new IOException("no statement " + file.getFileName() + " vouches for the snapshot");
        }
        var findings = new Findings("dependency", "docs/enforcement.md");
        List<VerifyKey> trusted =
                keys.stream().flatMap(key -> VerifyKey.parse(key).stream()).toList();
        Envelope envelope = EnvelopeJson.read(
                        new PolicySource(file.getFileName().toString(), Files.readAllBytes(file)), findings)
                .filter(one -> one.payloadType().equals(PAYLOAD_TYPE))
                .filter(one -> one.signer(trusted).isPresent())
                .orElseThrow(() -> new IOException("the statement " + file.getFileName()
                        + " is not signed by a key that the policy lists under dependency_audit.trusted_keys"));
        return parse(envelope.payload());
    }

    private static SnapshotStatement parse(byte[] payload) throws IOException {
        JsonNode root = JSON.readTree(payload);
        try {
            return new SnapshotStatement(
                    new Sha256(root.path("sha256").asText()),
                    Instant.parse(root.path("fetchedAt").asText()));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new IOException("the statement about the snapshot cannot be read", e);
        }
    }
}
