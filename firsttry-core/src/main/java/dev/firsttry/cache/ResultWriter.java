package dev.firsttry.cache;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Turns an action result into a manifest, keeping what is too large for it as blobs of the disk tier. */
final class ResultWriter {

    private final DiskTier disk;
    private final CacheLimits limits;
    private long inlineLeft;
    private long bytesLeft;

    ResultWriter(DiskTier disk, CacheLimits limits) {
        this.disk = disk;
        this.limits = limits;
        this.inlineLeft = limits.inlineTotal();
        this.bytesLeft = limits.outputBytes();
    }

    Manifest write(Scope scope, CacheKey key, ActionResult result) throws IOException {
        require(result.outputs().size() <= limits.outputs(), "it has too many outputs");
        SafePaths.check(result.outputs());
        List<Manifest.Output> outputs = new ArrayList<>(result.outputs().size());
        for (OutputFile output : result.outputs()) {
            outputs.add(output(output));
        }
        byte[] log = result.log().getBytes(StandardCharsets.UTF_8);
        boolean inline = log.length <= limits.log();
        List<Manifest.Blob> logBlob = inline ? List.of() : List.of(blob(new ByteArrayInputStream(log)));
        return new Manifest(
                Manifest.FORMAT,
                scope.name(),
                key.hex(),
                key.fields(),
                result.values(),
                inline ? result.log() : "",
                logBlob,
                outputs);
    }

    private Manifest.Output output(OutputFile output) throws IOException {
        return output.content().fold(new Content.Cases<Manifest.Output, IOException>() {
            @Override
            public Manifest.Output local(Content.Local local) throws IOException {
                return file(output, local.file());
            }

            @Override
            public Manifest.Output inline(Content.Inline inline) throws IOException {
                return ResultWriter.this.inline(output, inline.bytes());
            }

            @Override
            public Manifest.Output stored(Content.Stored stored) throws IOException {
                count(stored.size());
                return blob(output, blob(stored));
            }

            @Override
            public Manifest.Output link(Content.Link link) {
                return new Manifest.Output(output.path(), false, link.target(), null, null);
            }
        });
    }

    private Manifest.Output file(OutputFile output, Path file) throws IOException {
        if (Files.size(file) <= Math.min(limits.inline(), inlineLeft)) {
            return inline(output, Files.readAllBytes(file));
        }
        try (InputStream in = Files.newInputStream(file)) {
            return blob(output, blob(in));
        }
    }

    private Manifest.Output inline(OutputFile output, byte[] bytes) throws RefusedException {
        count(bytes.length);
        inlineLeft -= bytes.length;
        return new Manifest.Output(output.path(), output.executable(), null, bytes, null);
    }

    private Manifest.Blob blob(InputStream in) throws IOException {
        Content.Stored stored = disk.writeBlob(in);
        count(stored.size());
        return blob(stored);
    }

    private static Manifest.Blob blob(Content.Stored stored) {
        return new Manifest.Blob(stored.sha256().hex(), stored.size());
    }

    private static Manifest.Output blob(OutputFile output, Manifest.Blob blob) {
        return new Manifest.Output(output.path(), output.executable(), null, null, blob);
    }

    private void count(long size) throws RefusedException {
        require(size <= bytesLeft, "its outputs are too large");
        bytesLeft -= size;
    }

    private static void require(boolean condition, String otherwise) throws RefusedException {
        if (!condition) {
            throw new RefusedException(otherwise);
        }
    }
}
