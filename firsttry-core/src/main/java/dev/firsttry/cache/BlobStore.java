package dev.firsttry.cache;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Reads blobs, wherever they are, and hashes every one. */
final class BlobStore {

    private final DiskTier disk;
    private final Problems problems;

    BlobStore(DiskTier disk, Problems problems) {
        this.disk = disk;
        this.problems = problems;
    }

    /** Whether a restore would find every output on this machine. */
    boolean haveAll(List<OutputFile> outputs) {
        return outputs.stream()
                .allMatch(output -> !(output.content() instanceof Content.Stored blob) || disk.hasBlob(blob.sha256()));
    }

    /** @throws RefusedException when there is no such blob, or none that is what its name says */
    void copy(Content.Stored blob, Path target) throws IOException {
        read(blob, () -> Files.newOutputStream(target));
    }

    /** For small ones. */
    String text(Content.Stored blob) throws IOException {
        var bytes = new ByteArrayOutputStream();
        read(blob, () -> {
            bytes.reset();
            return bytes;
        });
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private void read(Content.Stored blob, Target target) throws IOException {
        try (InputStream in = disk.openBlob(blob.sha256());
                OutputStream out = target.open()) {
            BlobCodec.read(in, blob, out);
        } catch (NoSuchFileException e) {
            throw new RefusedException("a blob is missing");
        } catch (RefusedException e) {
            problems.refused("blob " + blob.sha256().shortHex(), e.getMessage());
            disk.delete(Names.blob(blob.sha256()));
            throw e;
        }
    }

    /** Opened anew for each try. */
    @FunctionalInterface
    private interface Target {
        OutputStream open() throws IOException;
    }
}
