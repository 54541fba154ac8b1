package dev.firsttry.cache;

import dev.firsttry.digest.Sha256;
import dev.firsttry.digest.TreeDigest;
import dev.firsttry.digest.TreeEntry;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * Which files the digest of a tree stood for, so that a miss can name those that changed. For people, on this machine:
 * of each file there is its path and the first eight bytes of its digest, and only the last lists are kept.
 */
public final class FileLists {

    static final int KEPT = 50;

    private static final int VERSION = 0x46544c01;
    private static final int DIGITS = 16;
    private static final int HEXADECIMAL = 16;
    private static final String UNFINISHED = ".tmp";

    private final Path directory;

    /** @param directory of the lists; made when it is missing */
    public FileLists(Path directory) {
        this.directory = directory;
    }

    /**
     * Keeps the list of a tree, if it is not there already.
     *
     * @throws IOException when it cannot be written; nothing is lost then but an explanation
     */
    public void keep(TreeDigest tree) throws IOException {
        Path list = list(tree.digest().hex());
        if (Files.exists(list)) {
            return;
        }
        Files.createDirectories(directory);
        Path temporary = Files.createTempFile(directory, "list", UNFINISHED);
        try {
            write(temporary, tree.entries());
            Files.move(temporary, list, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
        forget();
    }

    private static void write(Path file, List<TreeEntry> entries) throws IOException {
        Deflater quick = new Deflater(Deflater.BEST_SPEED);
        try (DataOutputStream out = new DataOutputStream(
                new BufferedOutputStream(new DeflaterOutputStream(Files.newOutputStream(file), quick)))) {
            out.writeInt(VERSION);
            out.writeInt(entries.size());
            for (TreeEntry entry : entries) {
                out.writeUTF(entry.path());
                out.writeLong(mark(entry));
            }
        } finally {
            quick.end();
        }
    }

    private static long mark(TreeEntry entry) {
        String all = Sha256.ofText(entry.kind() + " " + entry.value()).hex();
        return Long.parseUnsignedLong(all.substring(0, DIGITS), HEXADECIMAL);
    }

    /** Path → mark of each file; empty when the list is not here, or damaged. */
    Optional<Map<String, Long>> read(String digest) throws IOException {
        if (Sha256.parse(digest).isEmpty()) {
            return Optional.empty();
        }
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(list(digest));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        return parse(bytes);
    }

    private static Optional<Map<String, Long>> parse(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(
                new BufferedInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes))))) {
            if (in.readInt() != VERSION) {
                return Optional.empty();
            }
            int count = in.readInt();
            Map<String, Long> marks = new HashMap<>();
            for (int i = 0; i < count; i++) {
                marks.put(in.readUTF(), in.readLong());
            }
            // Looks for the end, where the checksum is.
            return in.read() < 0 ? Optional.of(marks) : Optional.empty();
        } catch (IOException e) {
            // Cut off or altered: as good as none.
            return Optional.empty();
        }
    }

    private void forget() throws IOException {
        List<Path> lists = new ArrayList<>();
        try (Stream<Path> all = Files.list(directory)) {
            all.filter(path -> !path.toString().endsWith(UNFINISHED)).forEach(lists::add);
        }
        if (lists.size() > KEPT) {
            lists.sort(Comparator.comparingLong(path -> path.toFile().lastModified()));
            for (Path old : lists.subList(0, lists.size() - KEPT)) {
                Files.deleteIfExists(old);
            }
        }
    }

    private Path list(String digest) {
        return directory.resolve(digest);
    }
}
