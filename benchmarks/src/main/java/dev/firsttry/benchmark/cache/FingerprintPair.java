package dev.firsttry.benchmark.cache;

import dev.firsttry.digest.ContentHashes;
import dev.firsttry.digest.Sha256;
import dev.firsttry.digest.StatCache;
import dev.firsttry.execution.workspace.DirectoryContents;
import dev.firsttry.git.SeenFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * The fingerprint of an unchanged repository and {@code git status} of it, in turns; then a full hash and
 * {@code sha256sum} with as many processes. Prints each pair, the medians and the ratios. Needs git, xargs and sha256sum
 * on the path. Arguments: number of files (50000), number of pairs (15).
 */
public final class FingerprintPair {

    private final Path home;
    private final Path repository;

    private FingerprintPair(Path home) {
        this.home = home;
        this.repository = home.resolve("repository");
    }

    public static void main(String[] arguments) throws Exception {
        int files = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 50_000;
        int pairs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 15;
        Path home = Files.createTempDirectory("fingerprint-pair");
        try {
            new FingerprintPair(home).measure(files, pairs);
        } finally {
            DirectoryContents.delete(home);
            Files.delete(home);
        }
    }

    private void measure(int files, int pairs) throws IOException, InterruptedException {
        make(files);
        // What changed within the last two seconds is not remembered.
        Thread.sleep(3_000);
        Timed.compare("git status", "fingerprint", pairs, this::status, this::fingerprint);
        Timed.compare("sha256sum", "full hash", Math.max(3, pairs / 3), this::sha256sum, this::fullHash);
    }

    private void make(int files) throws IOException, InterruptedException {
        Random random = new Random(1);
        for (int file = 0; file < files; file++) {
            Path path = repository.resolve("m" + file % 20 + "/src/p" + file % 1_000 + "/File" + file + ".java");
            Files.createDirectories(path.getParent());
            byte[] content = new byte[500 + random.nextInt(6_000)];
            random.nextBytes(content);
            Files.write(path, content);
        }
        Files.writeString(repository.resolve(".gitignore"), "target/\n*.log\n");
        git("init", "-q");
        git("add", ".");
        git("-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-q", "-m", "files");
    }

    private void status() throws IOException, InterruptedException {
        git("status", "--porcelain");
    }

    private Sha256 fingerprint() throws IOException {
        StatCache known = StatCache.load(home.resolve("stat"), Clock.systemUTC());
        Sha256 digest = SeenFiles.inside(repository).digest(known).digest();
        known.save();
        return digest;
    }

    private void sha256sum() throws IOException, InterruptedException {
        int threads = Runtime.getRuntime().availableProcessors();
        run("sh", "-c", "git ls-files -z | xargs -0 -n 1000 -P " + threads + " sha256sum > /dev/null");
    }

    private Sha256 fullHash() {
        return SeenFiles.inside(repository).digest(ContentHashes.READING).digest();
    }

    private void git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git"));
        Collections.addAll(command, arguments);
        run(command.toArray(String[]::new));
    }

    private void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(repository.toFile())
                .redirectErrorStream(true)
                .start();
        byte[] output = process.getInputStream().readAllBytes();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(new String(output, java.nio.charset.StandardCharsets.UTF_8));
        }
    }
}
