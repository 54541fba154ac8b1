package dev.firsttry.benchmark.workspace;

import dev.firsttry.execution.workspace.DirectoryContents;
import dev.firsttry.execution.workspace.ProjectSource;
import dev.firsttry.git.HistoryDepth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Snapshots and {@code git worktree add} of the same repository, in turns. Prints each pair, the medians and the ratio.
 * Needs git on the path. Arguments: number of files (20000), number of pairs (9).
 */
public final class SnapshotPair {

    private final Path home;
    private final Path repository;

    private SnapshotPair(Path home) {
        this.home = home;
        this.repository = home.resolve("repository");
    }

    public static void main(String[] arguments) throws Exception {
        int files = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20_000;
        int pairs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 9;
        Path home = Files.createTempDirectory("snapshot-pair");
        try {
            new SnapshotPair(home).measure(files, pairs);
        } finally {
            DirectoryContents.delete(home);
            Files.delete(home);
        }
    }

    private void measure(int files, int pairs) throws IOException, InterruptedException {
        make(files);
        List<Double> worktrees = new ArrayList<>();
        List<Double> listed = new ArrayList<>();
        List<Double> snapshots = new ArrayList<>();
        snapshot(listed, snapshots); // warms the file cache and the JVM; not counted
        listed.clear();
        snapshots.clear();
        for (int pair = 0; pair < pairs; pair++) {
            worktrees.add(worktree(pair));
            snapshot(listed, snapshots);
            System.out.printf(
                    "worktree %.0f ms, listing %.0f ms, snapshot %.0f ms%n",
                    worktrees.get(pair), listed.get(pair), snapshots.get(pair));
        }
        System.out.printf(
                "median: worktree %.0f ms, listing (once a run) %.0f ms, snapshot %.0f ms, ratio %.2f%n",
                median(worktrees), median(listed), median(snapshots), median(snapshots) / median(worktrees));
    }

    /** Sizes as in source trees: mostly a few kilobytes. */
    private void make(int files) throws IOException, InterruptedException {
        Random random = new Random(1);
        for (int file = 0; file < files; file++) {
            Path path = repository.resolve("m" + file % 40 + "/src/p" + file % 400 + "/File" + file + ".java");
            Files.createDirectories(path.getParent());
            byte[] content = new byte[500 + random.nextInt(6_000)];
            random.nextBytes(content);
            Files.write(path, content);
        }
        git("init", "-q");
        git("add", ".");
        git("-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-q", "-m", "files");
        git("repack", "-adq");
    }

    private double worktree(int number) throws IOException, InterruptedException {
        Path target = home.resolve("worktree-" + number);
        long start = System.nanoTime();
        git("worktree", "add", "-q", "--detach", target.toString());
        double millis = (System.nanoTime() - start) / 1e6;
        git("worktree", "remove", "--force", target.toString());
        return millis;
    }

    private void snapshot(List<Double> listed, List<Double> snapshots) throws IOException, InterruptedException {
        Path target = home.resolve("snapshot");
        long start = System.nanoTime();
        try (ProjectSource source = ProjectSource.workingTree(repository)) {
            listed.add((System.nanoTime() - start) / 1e6);
            long laid = System.nanoTime();
            source.snapshot().into(target, HistoryDepth.NEWEST);
            snapshots.add((System.nanoTime() - laid) / 1e6);
        }
        DirectoryContents.delete(target);
        Files.delete(target);
    }

    private void git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git", "-C", repository.toString()));
        command.addAll(List.of(arguments));
        int status = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (status != 0) {
            throw new IOException(command + " ended with status " + status);
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
