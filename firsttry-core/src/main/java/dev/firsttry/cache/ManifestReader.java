package dev.firsttry.cache;

import dev.firsttry.digest.Sha256;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Turns a manifest into an action result, believing nothing. */
final class ManifestReader {

    private final Manifest manifest;
    private final CacheLimits limits;
    private long bytes;

    ManifestReader(Manifest manifest, CacheLimits limits) {
        this.manifest = manifest;
        this.limits = limits;
    }

    /** The result without its log, when that is a blob. */
    ActionResult read(Scope scope, Sha256 key) throws RefusedException {
        require(manifest.format() == Manifest.FORMAT, "format " + manifest.format() + " is not known");
        require(manifest.scope().equals(scope.name()), "it was made for another scope");
        require(manifest.key().equals(key.hex()), "it was made for another key");
        require(manifest.outputs().size() <= limits.outputs(), "it has too many outputs");
        List<OutputFile> outputs = new ArrayList<>(manifest.outputs().size());
        for (Manifest.Output output : manifest.outputs()) {
            outputs.add(output(output));
        }
        SafePaths.check(outputs);
        return new ActionResult(new TreeMap<>(manifest.values()), manifest.log(), outputs);
    }

    /** The blobs that hold the log: none or one. */
    List<Content.Stored> log() throws RefusedException {
        require(manifest.logBlob().size() <= 1, "it has several logs");
        List<Content.Stored> blobs = new ArrayList<>();
        for (Manifest.Blob blob : manifest.logBlob()) {
            blobs.add(stored(blob));
        }
        return blobs;
    }

    private OutputFile output(Manifest.Output output) throws RefusedException {
        long given = Stream.of(output.link(), output.inline(), output.blob())
                .filter(Optional::isPresent)
                .count();
        require(given == 1, "an output has not exactly one content");
        if (output.link().isPresent()) {
            require(!output.executable(), "a link is executable");
            return new OutputFile(
                    output.path(), false, new Content.Link(output.link().get()));
        }
        Content content = output.inline().isPresent()
                ? inline(bytes(output.inline().get()))
                : stored(output.blob().orElseThrow());
        return new OutputFile(output.path(), output.executable(), content);
    }

    private static byte[] bytes(String base64) throws RefusedException {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new RefusedException("an output is no Base64");
        }
    }

    private Content inline(byte[] content) throws RefusedException {
        count(content.length);
        return new Content.Inline(content);
    }

    private Content.Stored stored(Manifest.Blob blob) throws RefusedException {
        require(blob.size() >= 0, "a blob has a negative size");
        Sha256 sha256 = Sha256.parse(blob.sha256()).orElseThrow(() -> new RefusedException("a digest is malformed"));
        count(blob.size());
        return new Content.Stored(sha256, blob.size());
    }

    private void count(long size) throws RefusedException {
        require(size <= limits.outputBytes() - bytes, "its outputs are too large");
        bytes += size;
    }

    private static void require(boolean condition, String otherwise) throws RefusedException {
        if (!condition) {
            throw new RefusedException(otherwise);
        }
    }
}
