package dev.firsttry.benchmark.cache;

import dev.firsttry.cache.ActionResult;
import dev.firsttry.cache.CacheKey;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Files as builds leave them: half of each block is noise, half is text that compresses well. */
final class Outputs {

    private static final int BLOCK = 1 << 10;

    private Outputs() {}

    static CacheKey key() {
        return CacheKey.of("job").add("inputs", "benchmark").build();
    }

    /** A result with that many files of that size, which are written to the workspace. */
    static ActionResult result(Path workspace, int files, int size) throws IOException {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < files; i++) {
            String name = "target/out-" + i + ".bin";
            write(workspace.resolve(name), size, i);
            names.add(name);
        }
        return ActionResult.of(Map.of("n", "1"), "log").withOutputs(workspace, names);
    }

    private static void write(Path file, int size, int seed) throws IOException {
        Files.createDirectories(file.getParent());
        Random random = new Random(seed);
        byte[] block = new byte[BLOCK];
        byte[] text = "public final class Order { private final long id; }\n"
                .repeat(20)
                .getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(text, 0, block, BLOCK / 2, BLOCK / 2);
        byte[] noise = new byte[BLOCK / 2];
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (int written = 0; written < size; written += BLOCK) {
                random.nextBytes(noise);
                System.arraycopy(noise, 0, block, 0, noise.length);
                out.write(block, 0, Math.min(BLOCK, size - written));
            }
        }
    }
}
