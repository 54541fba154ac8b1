package dev.firsttry.execution.workspace;

import dev.firsttry.finding.Finding;
import dev.firsttry.finding.FirstTryException;
import dev.firsttry.finding.Location;
import dev.firsttry.git.SourceFiles;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.UUID;

/**
 * The directory that holds the workspaces of one run. While the run lives it holds a lock on a file in it; a directory
 * whose lock nobody holds was left by a killed run, and the next start removes it.
 */
public final class WorkspaceHome implements AutoCloseable {

    private static final String LOCK = "lock";

    private final Path directory;
    private final FileChannel lock;

    private WorkspaceHome(Path directory, FileChannel lock) {
        this.directory = directory;
        this.lock = lock;
    }

    /**
     * Removes what killed runs left behind and makes a place for this one.
     *
     * @param base holds the homes of all runs; created when missing; must not lie inside a checkout
     * @throws FirstTryException {@code [workspace/unusable]} when it cannot be created
     */
    public static WorkspaceHome open(Path base) {
        try {
            Files.createDirectories(base);
            sweep(base);
            Path home = Files.createDirectory(base.resolve(UUID.randomUUID().toString()));
            return new WorkspaceHome(home, locked(home.resolve(LOCK)));
        } catch (IOException e) {
            throw unusable(base, e);
        }
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

    private static FileChannel locked(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.lock();
        return channel;
    }

    private static void sweep(Path base) throws IOException {
        try (DirectoryStream<Path> homes = Files.newDirectoryStream(base, Files::isDirectory)) {
            for (Path home : homes) {
                if (isAbandoned(home.resolve(LOCK))) {
                    Trees.delete(home);
                }
            }
        }
    }

    /** A home without a lock file is just being made by another process, or was half removed by one that is gone. */
    private static boolean isAbandoned(Path lockFile) throws IOException {
        if (!Files.exists(lockFile)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
                FileLock mine = channel.tryLock()) {
            return mine != null;
        } catch (OverlappingFileLockException e) {
            return false; // another run inside this very JVM
        }
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
