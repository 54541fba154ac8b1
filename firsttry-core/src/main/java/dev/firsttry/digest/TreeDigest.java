package dev.firsttry.digest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Digest of a set of files: of each its path, whether it may be executed, its link target or its content. Times, owners
 * and everything outside the set do not count.
 *
 * @param entries in the order of their paths
 */
public record TreeDigest(Sha256 digest, List<TreeEntry> entries) {

    public TreeDigest {
        entries = List.copyOf(entries);
    }

    /**
     * Looks at each of the files.
     *
     * @param root where the paths start
     * @param paths with {@code /} as separator, in any order, without duplicates
     * @throws UncheckedIOException when a file is there but cannot be read
     */
    public static TreeDigest of(Path root, Collection<String> paths, ContentHashes hashes) {
        Look look = Look.on(root);
        return of(paths.parallelStream().map(path -> entry(root, path, look, hashes)));
    }

    /**
     * Of files that were looked at before, without another look.
     *
     * @throws UncheckedIOException when the content of a file has to be read and cannot
     */
    public static TreeDigest ofSeen(Collection<SeenFile> files, ContentHashes hashes) {
        return of(files.parallelStream().map(file -> entry(file.path(), file.file(), file::attributes, hashes)));
    }

    /** Reads every file. */
    public static TreeDigest of(Path root, Collection<String> paths) {
        return of(root, paths, ContentHashes.READING);
    }

    /** Digest of entries that were looked at before, such as a part of a bigger tree. */
    public static TreeDigest of(Stream<TreeEntry> entries) {
        List<TreeEntry> sorted =
                entries.sorted((a, b) -> a.path().compareTo(b.path())).toList();
        var text = new StringBuilder(sorted.size() * 128);
        sorted.forEach(entry -> line(text, entry));
        return new TreeDigest(Sha256.ofText(text.toString()), sorted);
    }

    /** The part of this tree that lies below {@code folder}, with its paths unchanged; everything for the empty text. */
    public TreeDigest under(String folder) {
        return folder.isEmpty()
                ? this
                : of(entries.stream().filter(entry -> entry.path().startsWith(folder + "/")));
    }

    /** Lengths in front make the lines unambiguous whatever a path contains. */
    private static void line(StringBuilder text, TreeEntry entry) {
        text.append(entry.kind().tag()).append(entry.path().length()).append(':');
        text.append(entry.path()).append(entry.value().length()).append(':');
        text.append(entry.value()).append('\n');
    }

    private static TreeEntry entry(Path root, String path, Look look, ContentHashes hashes) {
        Path file = root.resolve(path);
        return entry(path, file, () -> look.at(file), hashes);
    }

    private static TreeEntry entry(String path, Path file, Attributes attributes, ContentHashes hashes) {
        try {
            return entry(path, file, attributes.read(), hashes);
        } catch (NoSuchFileException e) {
            return new TreeEntry(path, TreeEntry.Kind.ABSENT, "");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    private static TreeEntry entry(String path, Path file, BasicFileAttributes attributes, ContentHashes hashes)
            throws IOException {
        if (attributes.isRegularFile()) {
            TreeEntry.Kind kind = executable(attributes) ? TreeEntry.Kind.EXECUTABLE : TreeEntry.Kind.FILE;
            return new TreeEntry(path, kind, hashes.of(path, file, attributes).hex());
        }
        if (attributes.isSymbolicLink()) {
            String target = Files.readSymbolicLink(file).toString().replace('\\', '/');
            return new TreeEntry(path, TreeEntry.Kind.LINK, target);
        }
        return new TreeEntry(path, TreeEntry.Kind.OTHER, "");
    }

    private static boolean executable(BasicFileAttributes attributes) {
        return attributes instanceof UnixLook look && look.executable()
                || attributes instanceof PosixFileAttributes posix
                        && posix.permissions().contains(PosixFilePermission.OWNER_EXECUTE);
    }

    /** Knows a file's attributes, or reads them. */
    @FunctionalInterface
    private interface Attributes {
        BasicFileAttributes read() throws IOException;
    }
}
