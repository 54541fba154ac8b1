package dev.firsttry.policy.waiver;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.firsttry.finding.Location;
import dev.firsttry.policy.WaiverRules;
import dev.firsttry.policy.read.Documents;
import dev.firsttry.policy.read.Findings;
import dev.firsttry.policy.read.PolicySource;
import dev.firsttry.policy.sign.Envelope;
import dev.firsttry.policy.sign.EnvelopeJson;
import dev.firsttry.policy.sign.SigningKey;
import dev.firsttry.policy.sign.VerifyKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes and reads one waiver. What is expired, unsigned, too long or not scoped to a check is refused. */
public final class WaiverFile {

    /** Media type of the payload. */
    public static final String PAYLOAD_TYPE = "application/vnd.firsttry.waiver.v1+json";

    private static final ObjectMapper JSON = new ObjectMapper();

    private WaiverFile() {}

    /** Text of a signed waiver. */
    public static String write(Waiver waiver, SigningKey key) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("schemaVersion", 1);
        fields.put("id", waiver.id());
        fields.put("check", waiver.check().id());
        fields.put("module", waiver.module());
        fields.put("fingerprint", waiver.fingerprint());
        fields.put("reason", waiver.reason());
        fields.put("issuedAt", waiver.issuedAt().truncatedTo(ChronoUnit.SECONDS).toString());
        fields.put("expires", waiver.expires().toString());
        try {
            byte[] payload = JSON.writeValueAsString(fields).getBytes(StandardCharsets.UTF_8);
            return EnvelopeJson.write(Envelope.sign(PAYLOAD_TYPE, payload, key));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("text and numbers are always JSON", e);
        }
    }

    /**
     * Signs a waiver as a person writes it: the fields of the payload, {@code issuedAt} and {@code schemaVersion} left out as
     * one likes.
     *
     * @param now what {@code issuedAt} is when it was left out
     * @return empty when it is no waiver, and then {@code findings} say why
     */
    public static Optional<String> sign(PolicySource plain, SigningKey key, Instant now, Findings findings) {
        return Documents.json(plain, findings)
                .map(root -> WaiverFields.read(root, key.publicKey().id(), Optional.of(now), findings))
                .filter(waiver -> findings.none())
                .map(waiver -> write(waiver, key));
    }

    /** The waiver, if it holds now under these rules; else empty, and {@code findings} say why. */
    static Optional<Waiver> read(PolicySource source, WaiverRules rules, Instant now, Findings findings) {
        Optional<Envelope> envelope = EnvelopeJson.read(source, findings);
        List<VerifyKey> keys = rules.trustedKeys().stream()
                .flatMap(text -> VerifyKey.parse(text).stream())
                .toList();
        Optional<VerifyKey> signer =
                envelope.filter(one -> one.payloadType().equals(PAYLOAD_TYPE)).flatMap(one -> one.signer(keys));
        if (envelope.isPresent() && signer.isEmpty()) {
            refuse(
                    findings,
                    "unsigned",
                    source,
                    "is not signed as a waiver by a key that the policy trusts for waivers");
        }
        return signer.flatMap(key -> waiver(source, envelope.get(), key, findings))
                .filter(waiver -> findings.none())
                .filter(waiver -> holds(waiver, source, rules, now, findings));
    }

    private static Optional<Waiver> waiver(
            PolicySource source, Envelope envelope, VerifyKey signer, Findings findings) {
        PolicySource payload = new PolicySource(source.name() + " (payload)", envelope.payload());
        return Documents.json(payload, findings)
                .map(root -> WaiverFields.read(root, signer.id(), Optional.empty(), findings));
    }

    private static boolean holds(
            Waiver waiver, PolicySource source, WaiverRules rules, Instant now, Findings findings) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        LocalDate issued = LocalDate.ofInstant(waiver.issuedAt(), ZoneOffset.UTC);
        if (waiver.expires().isBefore(today)) {
            refuse(findings, "expired", source, "expired on " + waiver.expires());
        }
        if (issued.plusDays(rules.maxDays()).isBefore(waiver.expires())) {
            refuse(
                    findings,
                    "too-long",
                    source,
                    "holds longer than the " + rules.maxDays() + " days that the policy allows");
        }
        if (issued.isAfter(today.plusDays(1))) {
            refuse(findings, "not-yet", source, "was issued in the future: " + waiver.issuedAt());
        }
        return findings.none();
    }

    private static void refuse(Findings findings, String rule, PolicySource source, String why) {
        findings.add(
                rule,
                "the waiver " + source.name() + " " + why,
                "Have it granted again, for one check and as short as possible, by the owner of a waiver key.",
                Location.of(source.name()));
    }
}
