package dev.firsttry.benchmark.cache;

import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;
import dev.firsttry.cache.ActionResult;
import dev.firsttry.cache.CacheKey;
import dev.firsttry.cache.CacheSettings;
import dev.firsttry.cache.Lookup;
import dev.firsttry.cache.Restore;
import dev.firsttry.cache.TieredCache;
import dev.firsttry.execution.workspace.DirectoryContents;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Stores and restores 512 MiB of outputs, in turns with zstd alone and the disk alone over the same bytes on one thread.
 * Prints MiB a second, and how much memory the process took at most above what it had before. Linux. Arguments: number
 * of files (8), rounds (5). Run it with {@code -Xmx96m}.
 */
public final class LargeOutputs {

    private static final int TOTAL_MIB = 512;
    private static final int LEVEL = 1;

    private final Path home;
    private final CacheKey key = Outputs.key();

    private LargeOutputs(Path home) {
        this.home = home;
    }

    public static void main(String[] arguments) throws Exception {
        int files = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 8;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        Path home = Files.createTempDirectory("large-outputs");
        try {
            new LargeOutputs(home).measure(files, rounds);
        } finally {
            DirectoryContents.delete(home);
            Files.delete(home);
        }
    }

    private void measure(int files, int rounds) throws IOException {
        ActionResult result = Outputs.result(home.resolve("workspace"), files, (TOTAL_MIB << 20) / files);
        double[][] rates = new double[6][rounds];
        long idle = resident();
        for (int round = 0; round < rounds; round++) {
            Path cache = home.resolve("cache-" + round);
            rates[0][round] = rate(() -> store(cache, result));
            Path into = Files.createDirectory(home.resolve("into-" + round));
            rates[1][round] = rate(() -> restore(cache, into));
            rates[2][round] = rate(this::compress);
            rates[3][round] = rate(this::decompress);
            rates[4][round] = rate(() -> copy(true));
            rates[5][round] = rate(() -> copy(false));
            DirectoryContents.delete(cache);
            DirectoryContents.delete(into);
        }
        List<String> names = List.of("store", "restore", "zstd", "unzstd", "disk, forced", "disk");
        for (int i = 0; i < names.size(); i++) {
            System.out.printf(
                    "%-14s median %.0f MiB/s, %s%n", names.get(i), median(rates[i]), Arrays.toString(rates[i]));
        }
        double storing = median(rates[0]) / Math.min(median(rates[2]), median(rates[4]));
        double restoring = median(rates[1]) / Math.min(median(rates[3]), median(rates[5]));
        System.out.printf("store %.0f %%, restore %.0f %% of the slower part%n", 100 * storing, 100 * restoring);
        System.out.printf("resident at most %d MiB above idle%n", (peak() - idle) >> 10);
    }

    private void store(Path directory, ActionResult result) {
        try (TieredCache cache = cache(directory)) {
            cache.store(key, result);
        }
    }

    private void restore(Path directory, Path into) {
        try (TieredCache cache = cache(directory)) {
            Lookup.Hit hit = (Lookup.Hit) cache.find(key);
            if (!(cache.restore(key, hit.result(), into) instanceof Restore.Done)) {
                throw new IllegalStateException("not restored");
            }
        }
    }

    private static TieredCache cache(Path directory) {
        return new TieredCache(CacheSettings.local(directory), Clock.systemUTC(), event -> {});
    }

    private void compress() throws IOException {
        Path packed = home.resolve("packed");
        try (OutputStream out = new ZstdOutputStream(Files.newOutputStream(packed), LEVEL)) {
            for (Path file : outputs()) {
                Files.copy(file, out);
            }
        }
    }

    private void decompress() throws IOException {
        try (InputStream in = new ZstdInputStream(Files.newInputStream(home.resolve("packed")))) {
            in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private void copy(boolean forced) throws IOException {
        for (Path file : outputs()) {
            try (FileChannel out = FileChannel.open(
                    home.resolve("copy"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING)) {
                Files.copy(file, Channels.newOutputStream(out));
                if (forced) {
                    out.force(true);
                }
            }
        }
    }

    private List<Path> outputs() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("workspace/target"))) {
            return files.sorted().toList();
        }
    }

    private static double rate(Work work) throws IOException {
        long start = System.nanoTime();
        work.run();
        return TOTAL_MIB / ((System.nanoTime() - start) / 1e9);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static long resident() throws IOException {
        return status("VmRSS:");
    }

    private static long peak() throws IOException {
        return status("VmHWM:");
    }

    /** In KiB. */
    private static long status(String name) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Something to be timed. */
    @FunctionalInterface
    private interface Work {
        void run() throws IOException;
    }
}
