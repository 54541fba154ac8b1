package dev.firsttry.cache;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;
import com.github.luben.zstd.ZstdIOException;
import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;
import dev.firsttry.digest.Sha256;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;

/** A blob's bytes: one zstd frame. Its name is the digest of the content, so it can be checked wherever it comes from. */
final class BlobCodec {

    private static final int LEVEL = 1;
    private static final int CHUNK = 1 << 16;

    /** Bytes up to which a blob is read at once. */
    private static final int SMALL = 1 << 20;

    /** Largest window that a frame may ask for, as a power of two: bounds the memory that a hostile frame can take. */
    private static final int WINDOW = 23;

    private BlobCodec() {}

    /** More than any honest frame of the blob takes. */
    static long bound(Content.Stored blob) {
        return blob.size() + blob.size() / 128 + 4096;
    }

    /** Compresses everything that is left in the stream; says what it was. Closes neither stream. */
    static Content.Stored write(InputStream in, OutputStream out) throws IOException {
        MessageDigest digest = Sha256.newDigest();
        long size = 0;
        try (ZstdOutputStream zstd = new ZstdOutputStream(new Unclosed(out), LEVEL)) {
            byte[] chunk = new byte[CHUNK];
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                digest.update(chunk, 0, n);
                zstd.write(chunk, 0, n);
                size += n;
            }
        }
        return new Content.Stored(Sha256.finish(digest), size);
    }

    /**
     * Writes a blob's content; what was written is to be thrown away when this throws.
     *
     * @throws RefusedException when it is not the content that was asked for; found no later than one chunk after its
     *     size
     */
    static void read(InputStream in, Content.Stored wanted, OutputStream out) throws IOException {
        if (wanted.size() <= SMALL) {
            out.write(small(in, wanted));
        } else {
            stream(in, wanted, out);
        }
    }

    /** At once: the buffers of a stream cost more than a small blob itself. */
    private static byte[] small(InputStream in, Content.Stored wanted) throws IOException {
        byte[] packed = new byte[(int) bound(wanted)];
        int length = in.readNBytes(packed, 0, packed.length);
        byte[] bytes = new byte[(int) wanted.size()];
        long size = decompress(packed, length, bytes);
        require(size == bytes.length && Sha256.of(bytes).equals(wanted.sha256()));
        return bytes;
    }

    private static long decompress(byte[] packed, int length, byte[] bytes) throws RefusedException {
        try {
            return Zstd.decompressByteArray(bytes, 0, bytes.length, packed, 0, length);
        } catch (ZstdException e) {
            throw new RefusedException("a blob is not compressed as it should be, or was cut off");
        }
    }

    private static void stream(InputStream in, Content.Stored wanted, OutputStream out) throws IOException {
        MessageDigest digest = Sha256.newDigest();
        long left = wanted.size();
        try (ZstdInputStream zstd = new ZstdInputStream(in)) {
            zstd.setLongMax(WINDOW);
            byte[] chunk = new byte[CHUNK];
            for (int n = zstd.read(chunk); n >= 0; n = zstd.read(chunk)) {
                left -= n;
                require(left >= 0);
                digest.update(chunk, 0, n);
                out.write(chunk, 0, n);
            }
        } catch (ZstdIOException e) {
            throw new RefusedException("a blob is not compressed as it should be, or was cut off");
        }
        require(left == 0 && Sha256.finish(digest).equals(wanted.sha256()));
    }

    private static void require(boolean condition) throws RefusedException {
        if (!condition) {
            throw new RefusedException("a blob is not what its name says");
        }
    }

    /** Lets the compressor be closed, which writes its last block and frees its memory, without closing the target. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }
    }
}
