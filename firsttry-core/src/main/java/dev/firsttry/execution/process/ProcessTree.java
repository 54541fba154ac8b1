package dev.firsttry.execution.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Processes that belong together: one and all that came of it, or all that carry a mark. Found in two ways: as descendants, and, where {@code /proc} exists, by the mark in
 * their environment, which also finds a daemon that was handed to init.
 */
final class ProcessTree {

    private static final Duration POLITE = Duration.ofSeconds(2);
    private static final Path PROC = Path.of("/proc");
    private static final int ROUNDS = 20;

    /**
     * Looks that must find nobody, one after the other. A process that forks and ends while the others are being read
     * is in no list any more, and its child not yet.
     */
    private static final int QUIET_LOOKS = 2;

    private final Optional<ProcessHandle> root;
    private final byte[] mark;

    /** @param mark an entry of the environment, {@code NAME=value} */
    ProcessTree(Optional<ProcessHandle> root, String mark) {
        this.root = root;
        this.mark = (mark + "\0").getBytes(StandardCharsets.UTF_8);
    }

    /** Asks all of them to stop, then ends them. Repeats while new ones appear, a bounded number of times. */
    void end() throws InterruptedException {
        boolean asked = false;
        int quiet = 0;
        for (int round = 0; round < ROUNDS && quiet < QUIET_LOOKS; round++) {
            Set<ProcessHandle> alive = alive();
            if (alive.isEmpty()) {
                quiet++;
                continue;
            }
            quiet = 0;
            if (!asked) {
                asked = true;
                alive.forEach(ProcessHandle::destroy);
                awaitAll(alive);
            }
            alive.forEach(ProcessHandle::destroyForcibly);
            awaitAll(alive);
        }
    }

    private Set<ProcessHandle> alive() {
        Set<ProcessHandle> found = new LinkedHashSet<>();
        root.ifPresent(found::add);
        root.stream().flatMap(ProcessHandle::descendants).forEach(found::add);
        found.addAll(marked());
        found.removeIf(process -> !process.isAlive());
        return found;
    }

    private List<ProcessHandle> marked() {
        if (!Files.isDirectory(PROC)) {
            return List.of();
        }
        long self = ProcessHandle.current().pid();
        return ProcessHandle.allProcesses()
                .filter(process -> process.pid() != self && carriesMark(process.pid()))
                .toList();
    }

    private boolean carriesMark(long pid) {
        return environment(pid).filter(bytes -> contains(bytes, mark)).isPresent();
    }

    /** Empty for processes of other users and for those that ended meanwhile. */
    private static Optional<byte[]> environment(long pid) {
        try {
            return Optional.of(
                    Files.readAllBytes(PROC.resolve(Long.toString(pid)).resolve("environ")));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean contains(byte[] text, byte[] part) {
        for (int start = 0; start + part.length <= text.length; start++) {
            int length = 0;
            while (length < part.length && text[start + length] == part[length]) {
                length++;
            }
            if (length == part.length) {
                return true;
            }
        }
        return false;
    }

    private static void awaitAll(Set<ProcessHandle> processes) throws InterruptedException {
        CompletableFuture<?>[] ends =
                processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(ends).get(POLITE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return; // the caller looks again who is alive
        } catch (ExecutionException e) {
            throw new IllegalStateException("waiting for the end of a process failed", e);
        }
    }
}
