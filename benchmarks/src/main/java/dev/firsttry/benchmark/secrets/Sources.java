package dev.firsttry.benchmark.secrets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Made-up sources of a medium project, 24.5 MB, the same in every run: Java of about 9 kB a file, every tenth file properties or
 * YAML. They use the words that rules wait for (token, password, key) as code does, hold hashes and encoded text, and no
 * secret.
 */
final class Sources {

    static final int FILES = 3_000;

    private static final String[] NAMES =
            "account token request parser index password stream value key buffer header session credential entry result"
                    .split(" ");

    private final Random random = new Random(42);

    private Sources() {}

    /** @return paths from the directory, sorted */
    static List<String> write(Path directory) throws IOException {
        var sources = new Sources();
        List<String> paths = new ArrayList<>();
        for (int i = 0; i < FILES; i++) {
            String path = "src/p%02d/File%04d.".formatted(i % 40, i) + extension(i);
            Path file = directory.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, i % 10 == 0 ? sources.settings() : sources.code(i), StandardCharsets.UTF_8);
            paths.add(path);
        }
        return paths.stream().sorted().toList();
    }

    private static String extension(int file) {
        if (file % 10 != 0) {
            return "java";
        }
        return file % 20 == 0 ? "properties" : "yml";
    }

    private String code(int file) {
        String methods = IntStream.range(0, 20).mapToObj(i -> method()).collect(Collectors.joining("\n"));
        return "package p;\n\n/** Keeps every %s of a %s. */\nfinal class File%04d {\n\n%s}\n"
                .formatted(name(), name(), file, methods);
    }

    private String method() {
        String given = name();
        String made = name() + random.nextInt(100);
        return """
                    /** Looks up the %1$s by its %2$s, see https://example.org/%2$s/%1$s#%3$d. */
                    String %1$s%3$d(String %1$s, int %4$s) {
                        String %2$s = %1$s.isEmpty() ? "%5$s" : reader.next%3$d(%1$s, %4$s);
                        if (%2$s.length() > %3$d && %1$s.startsWith("%1$s-%2$s")) {
                            throw new IllegalStateException("no %1$s for " + %2$s);
                        }
                        return %2$s + "%6$s";
                    }
                """.formatted(given, name(), random.nextInt(1_000), made, name(), hash());
    }

    private String settings() {
        return IntStream.range(0, 60)
                .mapToObj(i -> "%s.%s.%d=${%s}\nplain.%d=%s\n"
                        .formatted(name(), name(), i, name(), i, Integer.toHexString(random.nextInt())))
                .collect(Collectors.joining());
    }

    /** One method in ten names a digest, as sources with fixtures do. */
    private String hash() {
        return random.nextInt(10) > 0
                ? name()
                : IntStream.range(0, 8)
                        .mapToObj(i -> "%08x".formatted(random.nextInt()))
                        .collect(Collectors.joining());
    }

    private String name() {
        return NAMES[random.nextInt(NAMES.length)];
    }
}
