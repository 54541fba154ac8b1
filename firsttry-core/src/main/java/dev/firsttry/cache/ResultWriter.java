package dev.firsttry.cache;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** Turns an action result into a manifest, keeping what is too large for it as blobs of the disk tier, some at a time. */
final class ResultWriter {

    private final DiskTier disk;
    private final Workers workers;
    private final CacheLimits limits;
    private long inlineLeft;
    private long bytesLeft;

    ResultWriter(DiskTier disk, Workers workers, CacheLimits limits) {
        this.disk = disk;
        this.workers = workers;
        this.limits = limits;
        this.inlineLeft = limits.inlineTotal();
        this.bytesLeft = limits.outputBytes();
    }

    Manifest write(Scope scope, CacheKey key, ActionResult result) throws IOException {
        require(result.outputs().size() <= limits.outputs(), "it has too many outputs");
        SafePaths.check(result.outputs());
        List<OutputFile> small = new ArrayList<>(result.outputs().size());
        for (OutputFile output : result.outputs()) {
            small.add(inlined(output));
        }
        List<Manifest.Output> outputs = workers.map(small, this::output);
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

    /** Decided in the order of the outputs, so that the same result always gives the same entry. */
    private OutputFile inlined(OutputFile output) throws IOException {
        if (output.content() instanceof Content.Local local
                && Files.size(local.file()) <= Math.min(limits.inline(), inlineLeft)) {
            byte[] bytes = Files.readAllBytes(local.file());
            inlineLeft -= bytes.length;
            return new OutputFile(output.path(), output.executable(), new Content.Inline(bytes));
        }
        return output;
    }

    private Manifest.Output output(OutputFile output) throws IOException {
        return output.content().fold(new Content.Cases<Manifest.Output, IOException>() {
            @Override
            public Manifest.Output local(Content.Local local) throws IOException {
                try (InputStream in = Files.newInputStream(local.file())) {
                    return blob(output, blob(in));
                }
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
                return Manifest.Output.link(output.path(), link.target());
            }
        });
    }

    private Manifest.Output inline(OutputFile output, byte[] bytes) throws RefusedException {
        count(bytes.length);
        return Manifest.Output.inline(output.path(), output.executable(), bytes);
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
        return Manifest.Output.blob(output.path(), output.executable(), blob);
    }

    private synchronized void count(long size) throws RefusedException {
        require(size <= bytesLeft, "its outputs are too large");
        bytesLeft -= size;
    }

    private static void require(boolean condition, String otherwise) throws RefusedException {
        if (!condition) {
            throw new RefusedException(otherwise);
        }
    }
}
