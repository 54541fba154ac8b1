package dev.firsttry.policy.sign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.firsttry.finding.FirstTryException;
import dev.firsttry.policy.read.Findings;
import dev.firsttry.policy.read.PolicySource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignTest {

    private static final String TYPE = "application/vnd.example+json";
    private static final byte[] PAYLOAD = "{\"a\":1}".getBytes(StandardCharsets.UTF_8);
    private static final SigningKey KEY = SigningKey.generate();

    @TempDir
    Path dir;

    @Test
    void the_second_key_of_rfc_8032_signs_as_it_says() {
        byte[] seed = HexFormat.of().parseHex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");
        byte[] prefix = HexFormat.of().parseHex("302e020100300506032b657004220420");
        byte[] encoded = new byte[48];
        System.arraycopy(prefix, 0, encoded, 0, 16);
        System.arraycopy(seed, 0, encoded, 16, 32);
        SigningKey key = SigningKey.parse(Pem.write("PRIVATE KEY", encoded)).orElseThrow();
        assertThat(HexFormat.of().formatHex(key.publicKey().key().getEncoded()))
                .endsWith("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
        assertThat(HexFormat.of().formatHex(key.sign(new byte[] {0x72})))
                .isEqualTo("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                        + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
    }

    @Test
    void keys_survive_their_text() {
        SigningKey again = SigningKey.parse(KEY.pem()).orElseThrow();
        assertThat(again.publicKey()).isEqualTo(KEY.publicKey());
        assertThat(VerifyKey.parse(KEY.publicKey().pem())).contains(KEY.publicKey());
        assertThat(VerifyKey.parse(KEY.publicKey().text())).contains(KEY.publicKey());
        assertThat(KEY.publicKey().text()).hasSize(60);
        assertThat(KEY.toString()).doesNotContain(KEY.pem().split("\n")[1]);
    }

    @Test
    void what_is_no_key_is_none() {
        for (String text :
                List.of("", "x", "-----BEGIN PUBLIC KEY-----\n!\n-----END PUBLIC KEY-----", "A".repeat(60))) {
            assertThat(VerifyKey.parse(text)).as(text).isEmpty();
            assertThat(SigningKey.parse(text)).as(text).isEmpty();
        }
        assertThat(SigningKey.parse(Pem.write("PRIVATE KEY", new byte[48]))).isEmpty();
        assertThat(SigningKey.parse(KEY.publicKey().pem())).isEmpty();
    }

    @Test
    void an_envelope_names_its_signer() {
        Envelope envelope =
                read(EnvelopeJson.write(Envelope.sign(TYPE, PAYLOAD, KEY))).orElseThrow();
        SigningKey other = SigningKey.generate();
        assertThat(envelope.signer(List.of(other.publicKey(), KEY.publicKey()))).contains(KEY.publicKey());
        assertThat(envelope.signer(List.of(other.publicKey()))).isEmpty();
        assertThat(envelope.signer(List.of())).isEmpty();
        assertThat(envelope.payload()).isEqualTo(PAYLOAD);
    }

    @Test
    void the_pre_authentication_encoding_is_that_of_dsse() {
        Envelope hello =
                Envelope.sign("http://example.com/HelloWorld", "hello world".getBytes(StandardCharsets.UTF_8), KEY);
        byte[] message = "DSSEv1 29 http://example.com/HelloWorld 11 hello world".getBytes(StandardCharsets.UTF_8);
        assertThat(KEY.publicKey().verifies(message, hello.signatures().get(0).signature()))
                .isTrue();
    }

    @Test
    void a_changed_payload_type_payload_or_key_id_does_not_pass() {
        Envelope good = Envelope.sign(TYPE, PAYLOAD, KEY);
        List<VerifyKey> keys = List.of(KEY.publicKey());
        assertThat(new Envelope(TYPE + "x", PAYLOAD, good.signatures()).signer(keys))
                .isEmpty();
        assertThat(new Envelope(TYPE, "{\"a\":2}".getBytes(StandardCharsets.UTF_8), good.signatures()).signer(keys))
                .isEmpty();
        Envelope.Signed claimed =
                new Envelope.Signed(KEY.publicKey().id(), SigningKey.generate().sign(PAYLOAD));
        assertThat(new Envelope(TYPE, PAYLOAD, List.of(claimed)).signer(keys)).isEmpty();
        assertThat(new Envelope(TYPE, PAYLOAD, List.of()).signer(keys)).isEmpty();
        assertThat(new Envelope(TYPE, PAYLOAD, List.of(new Envelope.Signed("", new byte[3]))).signer(keys))
                .isEmpty();
    }

    @Test
    void bytes_cannot_move_between_type_and_payload() {
        Envelope good = Envelope.sign("a", "b 1 c".getBytes(StandardCharsets.UTF_8), KEY);
        Envelope moved = new Envelope("a 5 b", "c".getBytes(StandardCharsets.UTF_8), good.signatures());
        assertThat(moved.signer(List.of(KEY.publicKey()))).isEmpty();
    }

    @Test
    void url_safe_base64_is_read_and_malformed_envelopes_are_not() {
        Envelope good = Envelope.sign(TYPE, new byte[] {-1, -2, -3}, KEY);
        String json = EnvelopeJson.write(good);
        String safe = json.replace(
                Base64.getEncoder().encodeToString(good.payload()),
                Base64.getUrlEncoder().encodeToString(good.payload()));
        assertThat(read(safe).orElseThrow().signer(List.of(KEY.publicKey()))).isPresent();
        assertThat(read("{}")).isEmpty();
        assertThat(read("[]")).isEmpty();
        assertThat(read(json.replace("\"sig\"", "\"gis\""))).isEmpty();
        assertThat(read(json.replace("\"payload\" : \"", "\"payload\" : \"!"))).isEmpty();
        assertThat(read(json.replaceFirst("\\{", "{\"payload\":\"\","))).isEmpty();
    }

    @Test
    void a_generated_key_is_for_its_owner_and_never_overwritten() throws Exception {
        Path file = dir.resolve("key.pem");
        SigningKey key = KeyFiles.generate(file);
        assertThat(KeyFiles.read(file).publicKey()).isEqualTo(key.publicKey());
        assertThat(VerifyKey.parse(Files.readString(KeyFiles.publicFile(file)))).contains(key.publicKey());
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        }
        assertThatThrownBy(() -> KeyFiles.generate(file))
                .isInstanceOf(FirstTryException.class)
                .hasMessageContaining("[sign/key-exists]");
        assertThat(KeyFiles.read(file).publicKey()).isEqualTo(key.publicKey());
    }

    @Test
    void a_key_that_is_not_there_or_none_is_refused() throws Exception {
        assertThatThrownBy(() -> KeyFiles.read(dir.resolve("none"))).hasMessageContaining("[sign/no-key]");
        Files.writeString(dir.resolve("bad"), "hello");
        assertThatThrownBy(() -> KeyFiles.read(dir.resolve("bad"))).hasMessageContaining("[sign/bad-key]");
        assertThatThrownBy(() -> KeyFiles.read(Map.of(), "FT_KEY")).hasMessageContaining("FT_KEY");
        assertThat(KeyFiles.read(Map.of("FT_KEY", KEY.pem()), "FT_KEY").publicKey())
                .isEqualTo(KEY.publicKey());
    }

    private static Optional<Envelope> read(String json) {
        return EnvelopeJson.read(
                new PolicySource("x.json", json.getBytes(StandardCharsets.UTF_8)), new Findings("lock", "x"));
    }
}
