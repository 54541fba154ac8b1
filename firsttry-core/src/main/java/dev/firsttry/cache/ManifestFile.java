package dev.firsttry.cache;

import dev.firsttry.digest.Sha256;
import dev.firsttry.json.MalformedJsonException;
import dev.firsttry.json.RecordReader;
import dev.firsttry.json.RecordWriter;
import dev.firsttry.json.TreeParser;
import dev.firsttry.json.TreeText;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/**
 * A manifest's bytes: one line, then the JSON. The line is the format's name, the digest of the JSON, and the signature
 * of both (Base64), or {@code -}. The digest finds damage; that nobody altered it on purpose, only the signature says.
 */
final class ManifestFile {

    private static final String MAGIC = "firsttry-entry/1";
    private static final String UNSIGNED = "-";
    private static final int LONGEST_LINE = 256;

    private ManifestFile() {}

    /** Signed when the trust has a key. */
    static byte[] write(Manifest manifest, CacheTrust trust) {
        byte[] json = ascii(TreeText.line(RecordWriter.tree(manifest)));
        String signed = signed(Sha256.of(json));
        String signature = trust.signer()
                .map(key -> Base64.getEncoder().encodeToString(Signatures.sign(ascii(signed), key)))
                .orElse(UNSIGNED);
        byte[] line = ascii(signed + " " + signature + "\n");
        return ByteBuffer.allocate(line.length + json.length)
                .put(line)
                .put(json)
                .array();
    }

    /** Accepts what is undamaged and, in the trusted scope, signed by a listed key. */
    static Manifest read(byte[] bytes, Scope scope, CacheTrust trust) throws RefusedException {
        int end = endOfLine(bytes);
        String[] line = new String(bytes, 0, end, StandardCharsets.ISO_8859_1).split(" ", -1);
        require(line.length == 3 && line[0].equals(MAGIC), "it is not an entry of a known format");
        byte[] json = Arrays.copyOfRange(bytes, end + 1, bytes.length);
        Sha256 digest = Sha256.of(json);
        require(line[1].equals(digest.hex()), "it is damaged");
        require(!scope.equals(Scope.TRUSTED) || authentic(digest, line[2], trust), "no trusted key signed it");
        return parse(json);
    }

    /** For looking at entries without using them: nobody says that it is undamaged, or who wrote it. */
    static Manifest unverified(byte[] bytes) throws RefusedException {
        return parse(Arrays.copyOfRange(bytes, endOfLine(bytes) + 1, bytes.length));
    }

    private static boolean authentic(Sha256 digest, String signature, CacheTrust trust) {
        try {
            byte[] bytes = Base64.getDecoder().decode(signature);
            return Signatures.verify(ascii(signed(digest)), bytes, trust.keys());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static int endOfLine(byte[] bytes) throws RefusedException {
        for (int i = 0; i < Math.min(bytes.length, LONGEST_LINE); i++) {
            if (bytes[i] == '\n') {
                return i;
            }
        }
        throw new RefusedException("it is not an entry of a known format");
    }

    private static Manifest parse(byte[] json) throws RefusedException {
        try {
            return RecordReader.read(TreeParser.parse(json), Manifest.class);
        } catch (MalformedJsonException e) {
            throw new RefusedException("it is malformed");
        }
    }

    private static String signed(Sha256 digest) {
        return MAGIC + " " + digest.hex();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static void require(boolean condition, String otherwise) throws RefusedException {
        if (!condition) {
            throw new RefusedException(otherwise);
        }
    }
}
