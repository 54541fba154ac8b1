package dev.firsttry.policy.sign;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.firsttry.document.Node;
import dev.firsttry.policy.read.Documents;
import dev.firsttry.policy.read.Fields;
import dev.firsttry.policy.read.Findings;
import dev.firsttry.policy.read.PolicySource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The JSON form of an envelope. */
public final class EnvelopeJson {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_SIGNATURES = 64;

    private EnvelopeJson() {}

    /** JSON text with a line feed at its end. */
    public static String write(Envelope envelope) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("payloadType", envelope.payloadType());
        fields.put("payload", base64(envelope.payload()));
        fields.put(
                "signatures",
                envelope.signatures().stream()
                        .map(one -> new TreeMap<>(Map.of("keyid", one.keyId(), "sig", base64(one.signature()))))
                        .toList());
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(fields) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("text and lists are always JSON", e);
        }
    }

    /**
     * Reads an envelope. Fields that DSSE does not know are ignored, as it demands; nothing in them is signed.
     *
     * @return empty when it is none, and then {@code findings} say why
     */
    public static Optional<Envelope> read(PolicySource source, Findings findings) {
        return Documents.json(source, findings)
                .map(root -> read(root, findings))
                .filter(envelope -> findings.none());
    }

    private static Envelope read(Node.Mapping root, Findings findings) {
        Fields in = Fields.of(root, findings);
        List.of("payloadType", "payload", "signatures").forEach(in::require);
        return new Envelope(
                in.text("payloadType", "", "a media type", Fields.NOT_BLANK),
                bytes(in.text("payload", "", "Base64", text -> decode(text).isPresent())),
                in.objects("signatures").stream()
                        .limit(MOST_SIGNATURES)
                        .map(EnvelopeJson::signed)
                        .toList());
    }

    private static Envelope.Signed signed(Fields in) {
        in.require("sig");
        return new Envelope.Signed(
                in.text("keyid", "", "text", text -> true),
                bytes(in.text("sig", "", "Base64", text -> decode(text).isPresent())));
    }

    private static byte[] bytes(String base64) {
        return decode(base64).orElseThrow();
    }

    /** Standard and URL-safe Base64 both count (DSSE, protocol). */
    private static Optional<byte[]> decode(String text) {
        return Pem.base64(text.replace('-', '+').replace('_', '/'));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
