package dev.firsttry.check.vex;

import dev.firsttry.policy.read.Findings;
import dev.firsttry.policy.read.PolicySource;
import dev.firsttry.policy.sign.Envelope;
import dev.firsttry.policy.sign.EnvelopeJson;
import dev.firsttry.policy.sign.VerifyKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The statements of a project, in {@code policies/vex/*.json}: CycloneDX documents, in a DSSE envelope when somebody has
 * to vouch for them.
 *
 * @param statements those that count
 * @param refused by file: why it does not count
 */
public record VexFiles(List<VexStatement> statements, Map<String, String> refused) {

    /** Where they are, from the top-level directory. */
    public static final String PLACE = "policies/vex";

    /** Media type of a signed document. */
    public static final String PAYLOAD_TYPE = "application/vnd.cyclonedx+json";

    /** For a project without statements. */
    public static final VexFiles NONE = new VexFiles(List.of(), Map.of());

    private static final int LARGEST = 8 << 20;

    public VexFiles {
        statements = List.copyOf(statements);
        refused = new TreeMap<>(refused);
    }

    /**
     * @param keys that may sign them
     * @param signed whether one of the keys must have: whoever is judged must not clear himself
     */
    public static VexFiles load(Path top, List<String> keys, boolean signed) {
        Path directory = top.resolve(PLACE);
        if (!Files.isDirectory(directory)) {
            return NONE;
        }
        List<VerifyKey> trusted =
                keys.stream().flatMap(key -> VerifyKey.parse(key).stream()).toList();
        List<VexStatement> statements = new ArrayList<>();
        Map<String, String> refused = new TreeMap<>();
        for (Path file : files(directory, refused)) {
            String name = PLACE + "/" + file.getFileName();
            try {
                statements.addAll(VexReader.read(name, document(file, name, trusted, signed)));
            } catch (IOException e) {
                refused.put(name, e.getMessage());
            }
        }
        return new VexFiles(statements, refused);
    }

    private static List<Path> files(Path directory, Map<String, String> refused) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            refused.put(PLACE, "it cannot be listed");
            return List.of();
        }
    }

    private static byte[] document(Path file, String name, List<VerifyKey> keys, boolean signed) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new IOException("it is larger than 8 MiB");
        }
        byte[] bytes = Files.readAllBytes(file);
        var findings = new Findings("dependency", "docs/enforcement.md");
        var envelope = EnvelopeJson.read(new PolicySource(name, bytes), findings)
                .filter(one -> one.payloadType().equals(PAYLOAD_TYPE))
                .filter(one -> one.signer(keys).isPresent());
        if (envelope.isEmpty() && signed) {
            throw new IOException(
                    "it is not signed by a key that the policy lists under dependency_audit.trusted_keys");
        }
        return envelope.map(Envelope::payload).orElse(bytes);
    }
}
