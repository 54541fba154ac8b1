package dev.firsttry.execution.workspace;

import dev.firsttry.finding.Finding;
import dev.firsttry.finding.FirstTryException;
import dev.firsttry.finding.Location;
import dev.firsttry.git.SourceFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The directory that holds the workspaces of one run. While the run lives it holds a lock on a file in it, which names the
 * run; a directory whose lock nobody holds was left by a killed run, and the next start removes it.
 */
public final class WorkspaceHome implements AutoCloseable {

    private static final String LOCK = "lock";

    /** In bytes. */
    private static final int LONGEST_ID = 256;

    private final Path directory;
    private final FileChannel lock;
    private final List<String> killed;

    private WorkspaceHome(Path directory, FileChannel lock, List<String> killed) {
        this.directory = directory;
        this.lock = lock;
        this.killed = List.copyOf(killed);
    }

    /**
     * Removes what killed runs left behind and makes a place for this one.
     *
     * @param base holds the homes of all runs; created when missing; must not lie inside a checkout
     * @param runId of this run, for a start that finds what it left
     * @throws FirstTryException {@code [workspace/unusable]} when it cannot be created
     */
    public static WorkspaceHome open(Path base, String runId) {
        try {
            Files.createDirectories(base);
            List<String> killed = sweep(base);
            Path home = Files.createDirectory(base.resolve(UUID.randomUUID().toString()));
            return new WorkspaceHome(home, lock(home, runId), killed);
        } catch (IOException e) {
            throw unusable(base, e);
        }
    }

    /** Ids of the killed runs whose directories were removed. */
    public List<String> killed() {
        return killed;
    }

    /** Where its workspaces are; absolute. */
    public Path directory() {
        return directory;
    }

    /** A new workspace with a copy of the files. */
    public Workspace create(String name, SourceFiles files) throws InterruptedException {
        Workspace workspace = create(name);
        try {
            new TreeCopy(files.root(), workspace.root(), Map.of()).copy(files.files());
        } catch (IOException e) {
            throw unusable(workspace.root(), e);
        }
        return workspace;
    }

    /** A new, empty workspace. */
    public Workspace create(String name) {
        Path root = directory.resolve(name.replaceAll("[^A-Za-z0-9._-]", "_") + "-" + UUID.randomUUID());
        try {
            return new Workspace(Files.createDirectory(root));
        } catch (IOException e) {
            throw unusable(root, e);
        }
    }

    @Override
    public void close() {
        try {
            Trees.delete(directory);
            lock.close();
        } catch (IOException e) {
            throw unusable(directory, e);
        }
    }

    /** Leaves neither an open file nor a directory where it fails, as on a full disk. */
    private static FileChannel lock(Path home, String runId) throws IOException {
        FileChannel channel = FileChannel.open(home.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            channel.lock();
            channel.write(ByteBuffer.wrap(runId.getBytes(StandardCharsets.UTF_8)));
            return channel;
        } catch (IOException e) {
            channel.close();
            Trees.delete(home);
            throw e;
        }
    }

    private static List<String> sweep(Path base) throws IOException {
        List<String> killed = new ArrayList<>();
        try (DirectoryStream<Path> homes = Files.newDirectoryStream(base, Files::isDirectory)) {
            for (Path home : homes) {
                Optional<String> runId = abandonedBy(home.resolve(LOCK));
                if (runId.isPresent()) {
                    Trees.delete(home);
                    runId.filter(id -> !id.isEmpty()).ifPresent(killed::add);
                }
            }
        }
        return killed;
    }

    /**
     * The id of the killed run; text without an id when it was killed too early to write it. Empty for a living one. A home
     * without a lock file is just being made by another process, or was half removed by one that is gone.
     */
    private static Optional<String> abandonedBy(Path lockFile) throws IOException {
        if (!Files.exists(lockFile)) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock mine = channel.tryLock()) {
            return mine == null ? Optional.empty() : Optional.of(text(channel));
        } catch (OverlappingFileLockException e) {
            return Optional.empty(); // another run inside this very JVM
        } catch (NoSuchFileException e) {
            return Optional.empty(); // another start was quicker
        }
    }

    private static String text(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(LONGEST_ID);
        channel.read(bytes);
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8).strip();
    }

    private static FirstTryException unusable(Path path, IOException cause) {
        return new FirstTryException(
                Finding.error(
                        "workspace/unusable",
                        "",
                        "cannot use the workspace directory " + path + ": " + cause.getMessage(),
                        "free disk space or make the directory writable; it lies beside the cache"
                                + " (-Dfirsttry.cache.directory)",
                        Location.NONE),
                cause);
    }
}
