package dev.firsttry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds the house in its layers: a room imports only from lower layers, and some libraries have one home. */
class LayerTest {

    private static final Map<String, Integer> LAYERS = Map.ofEntries(
            Map.entry("digest", 0),
            Map.entry("finding", 0),
            Map.entry("json", 0),
            Map.entry("document", 1),
            Map.entry("expression", 1),
            Map.entry("git", 1),
            Map.entry("pipeline", 2),
            Map.entry("workflow", 3),
            Map.entry("plan", 4),
            Map.entry("event", 5),
            Map.entry("cache", 6),
            Map.entry("policy", 6),
            Map.entry("execution", 7),
            Map.entry("check", 7),
            Map.entry("report", 8),
            Map.entry("", 9));

    private static final Map<String, List<String>> HOMES = Map.of(
            "org.yaml.snakeyaml", List.of("document"),
            "io.minio", List.of("cache"),
            "okhttp3", List.of("cache"),
            "org.eclipse.jgit", List.of("git"));

    private static final Pattern EDGE = Pattern.compile("(?m)^\\s+(\\S+)\\s+->\\s+(\\S+)\\s");

    private static String dependencies;

    @BeforeAll
    static void askJdeps() {
        StringWriter out = new StringWriter();
        int exit = ToolProvider.findFirst("jdeps")
                .orElseThrow()
                .run(
                        new PrintWriter(out),
                        new PrintWriter(out),
                        "--multi-release",
                        "17",
                        "--ignore-missing-deps",
                        "-verbose:package",
                        "-filter:none",
                        classes().toString());
        assertThat(exit).as(out.toString()).isZero();
        dependencies = out.toString();
    }

    @Test
    void every_room_has_a_layer_and_a_package_info() throws Exception {
        Path source = Path.of("src/main/java/dev/firsttry");
        try (var rooms = Files.list(source)) {
            for (Path room : rooms.filter(Files::isDirectory).toList()) {
                assertThat(LAYERS).containsKey(room.getFileName().toString());
                assertThat(room.resolve("package-info.java")).exists();
            }
        }
    }

    @Test
    void rooms_import_from_lower_layers_only() {
        var upward = new TreeSet<String>();
        Matcher edge = EDGE.matcher(dependencies);
        int seen = 0;
        while (edge.find()) {
            String from = room(edge.group(1));
            String to = room(edge.group(2));
            if (from != null && to != null && !from.equals(to)) {
                seen++;
                if (LAYERS.get(to) >= LAYERS.get(from)) {
                    upward.add(edge.group(1) + " -> " + edge.group(2));
                }
            }
        }
        assertThat(upward).isEmpty();
        assertThat(seen).as("edges that jdeps printed").isPositive();
    }

    @Test
    void libraries_stay_in_their_home() {
        var strays = new TreeSet<String>();
        Matcher edge = EDGE.matcher(dependencies);
        while (edge.find()) {
            String from = room(edge.group(1));
            HOMES.forEach((library, homes) -> {
                if (from != null && edge.group(2).startsWith(library) && !homes.contains(from)) {
                    strays.add(edge.group(1) + " -> " + edge.group(2));
                }
            });
        }
        assertThat(strays).isEmpty();
    }

    /** The first package below {@code dev.firsttry}, empty for the top itself, {@code null} for anybody else's. */
    private static String room(String packageName) {
        if (!packageName.startsWith("dev.firsttry")) {
            return null;
        }
        String[] parts = packageName.split("\\.");
        return parts.length == 2 ? "" : parts[2];
    }

    private static Path classes() {
        return Path.of("target/classes").toAbsolutePath();
    }
}
