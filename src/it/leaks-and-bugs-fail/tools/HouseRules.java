import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.StringJoiner;

/** A company's own tool: sources may not print. It writes what it finds as SARIF. */
public final class HouseRules {

    private static final String RESULT = """
            {"ruleId": "no-printing", "level": "warning", "message": {"text": "use the logger"}, "locations": [
             {"physicalLocation": {"artifactLocation": {"uri": "%s"}, "region": {"startLine": %d}}}]}""";

    public static void main(String[] arguments) throws IOException {
        var results = new StringJoiner(",");
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                List<String> lines = Files.readAllLines(file);
                for (int i = 0; i < lines.size(); i++) {
                    if (lines.get(i).contains("System.out")) {
                        results.add(RESULT.formatted(file.toString().replace('\\', '/'), i + 1));
                    }
                }
            }
        }
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/house-rules.sarif"), """
                {"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "house-rules"}}, "results": [%s]}]}
                """.formatted(results));
    }
}
