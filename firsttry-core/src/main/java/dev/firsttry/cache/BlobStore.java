package dev.firsttry.cache;

import dev.firsttry.digest.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads blobs, wherever they are, and hashes every one. */
final class BlobStore {

    private final DiskTier disk;
    private final RemoteTier remote;
    private final Problems problems;

    BlobStore(DiskTier disk, RemoteTier remote, Problems problems) {
        this.disk = disk;
        this.remote = remote;
        this.problems = problems;
    }

    /** Whether a restore can find every output, as far as can be told without asking the server. */
    boolean canHaveAll(List<OutputFile> outputs) {
        return remote.isOn() || missing(outputs).isEmpty();
    }

    /** Brings the blobs that are not on this machine, several at a time; {@code false} when there was nothing to bring. */
    boolean prefetch(List<OutputFile> outputs) {
        if (!remote.isOn()) {
            return false;
        }
        List<Content.Stored> missing = missing(outputs);
        remote.inParallel(missing, this::fetch);
        return !missing.isEmpty();
    }

    /** Makes sure that every blob is on this machine. */
    boolean fetchAll(List<OutputFile> outputs) {
        prefetch(outputs);
        return missing(outputs).isEmpty();
    }

    private List<Content.Stored> missing(List<OutputFile> outputs) {
        Map<Sha256, Content.Stored> missing = new LinkedHashMap<>();
        for (OutputFile output : outputs) {
            if (output.content() instanceof Content.Stored blob && !disk.hasBlob(blob.sha256())) {
                missing.put(blob.sha256(), blob);
            }
        }
        return List.copyOf(missing.values());
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
        if (readLocal(blob, target)) {
            return;
        }
        if (!fetch(blob)) {
            throw new RefusedException("a blob is missing");
        }
        if (!readLocal(blob, target)) {
            remote.refuse(Names.blob(blob.sha256()));
            throw new RefusedException("a blob is not what its name says");
        }
    }

    private boolean readLocal(Content.Stored blob, Target target) throws IOException {
        try (InputStream in = disk.openBlob(blob.sha256());
                OutputStream out = target.open()) {
            BlobCodec.read(in, blob, out);
            return true;
        } catch (NoSuchFileException e) {
            return false;
        } catch (RefusedException e) {
            problems.refused("blob " + blob.sha256().shortHex(), e.getMessage());
            disk.delete(Names.blob(blob.sha256()));
            return false;
        }
    }

    /** Downloads a blob as it is; whether it is what its name says is seen when it is read. */
    private boolean fetch(Content.Stored blob) {
        try {
            return disk.fetchBlob(blob, out -> remote.download(Names.blob(blob.sha256()), BlobCodec.bound(blob), out));
        } catch (IOException e) {
            problems.disk("written", e);
            return false;
        }
    }

    /** Opened anew for each try. */
    @FunctionalInterface
    private interface Target {
        OutputStream open() throws IOException;
    }
}
