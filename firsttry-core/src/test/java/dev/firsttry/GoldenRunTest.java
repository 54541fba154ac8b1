package dev.firsttry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs each folder below {@code golden/run/github} and {@code golden/run/gitlab} and holds {@code report.json} and the
 * logs against its {@code expected.txt}. A folder is a repository; a lone {@code workflow.yml} stands for {@code .github/workflows/ci.yml}.
 *
 * <p>Lines of {@code expected.txt}: {@code verdict success}; {@code id: status} or {@code id: status, reason}; {@code id >
 * text} for text that the log has, {@code id !> text} for text that it lacks; {@code tasks N} for their number; {@code finding
 * rule, message}, where {@code ...} stands for any text; {@code no finding rule}.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the scripts of the cases are for bash")
class GoldenRunTest {

    private static final Path CASES = Path.of("src/test/resources/golden/run");

    @TempDir
    Path directory;

    static Stream<String> cases() throws IOException {
        return Stream.concat(cases("github"), cases("gitlab"));
    }

    private static Stream<String> cases(String provider) throws IOException {
        try (Stream<Path> folders = Files.list(CASES.resolve(provider))) {
            return folders.map(path -> provider + "/" + path.getFileName()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    @Timeout(120)
    void run(String name) throws Exception {
        RunProject project = repository(CASES.resolve(name));

        project.run();

        SoftAssertions softly = new SoftAssertions();
        for (String line : Files.readAllLines(CASES.resolve(name).resolve("expected.txt"))) {
            check(project, line, softly);
        }
        assertThat(project.workspaces()).isEmptyDirectory();
        softly.assertAll();
    }

    private RunProject repository(Path folder) throws IOException {
        RunProject project = new RunProject(directory);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                switch (path) {
                    case "expected.txt" -> {}
                    case "context.json" -> project.context(ContextFile.read(file));
                    case "workflow.yml" -> project.workflow(Files.readString(file));
                    default -> project.file(path, Files.readString(file));
                }
            }
        }
        return project;
    }

    private static void check(RunProject project, String line, SoftAssertions softly) throws IOException {
        if (line.isBlank() || line.startsWith("#")) {
            return;
        }
        if (line.startsWith("verdict ")) {
            softly.assertThat(project.report().path("status").asText())
                    .as("verdict; " + summary(project))
                    .isEqualTo(line.substring("verdict ".length()));
        } else if (line.startsWith("tasks ")) {
            softly.assertThat(project.report().path("tasks").size())
                    .as("tasks " + summary(project))
                    .isEqualTo(Integer.parseInt(line.substring("tasks ".length())));
        } else if (line.startsWith("finding ")) {
            softly.assertThat(project.report().path("findings"))
                    .as(line)
                    .anySatisfy(finding -> assertThat(finding.path("rule").asText() + ", "
                                    + finding.path("message").asText())
                            .matches("\\Q" + line.substring("finding ".length()).replace(" ... ", "\\E.*\\Q") + "\\E"));
        } else if (line.startsWith("no finding ")) {
            softly.assertThat(project.report().path("findings"))
                    .as(line)
                    .noneMatch(finding -> finding.path("rule").asText().equals(line.substring("no finding ".length())));
        } else if (line.contains(" !> ")) {
            String[] parts = line.split(" !> ", 2);
            softly.assertThat(project.log(parts[0])).as(line).doesNotContain(parts[1]);
        } else if (line.contains(" > ")) {
            String[] parts = line.split(" > ", 2);
            softly.assertThat(project.log(parts[0])).as(line).contains(parts[1]);
        } else {
            status(project, line, softly);
        }
    }

    private static void status(RunProject project, String line, SoftAssertions softly) throws IOException {
        int colon = line.lastIndexOf(": ");
        String[] wanted = line.substring(colon + 2).split(", ", 2);
        JsonNode task = project.task(line.substring(0, colon));
        softly.assertThat(task.path("kind").asText()).isEqualTo("job");
        softly.assertThat(task.path("status").asText())
                .as(line + " " + task.path("reason").asText() + "\n" + project.log(line.substring(0, colon)))
                .isEqualTo(wanted[0]);
        if (wanted.length > 1) {
            softly.assertThat(task.path("reason").asText()).as(line).contains(wanted[1]);
        }
    }

    private static List<String> summary(RunProject project) throws IOException {
        List<String> lines = new ArrayList<>();
        project.report()
                .path("tasks")
                .forEach(task -> lines.add(
                        task.path("id").asText() + "=" + task.path("status").asText() + " "
                                + task.path("reason").asText()));
        project.report().path("findings").forEach(finding -> lines.add(finding.toString()));
        return lines;
    }
}
