package dev.firsttry.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/** What a run left behind in {@code target/firsttry} and {@code .firsttry}, with assertions for the scripts. */
public final class Evidence {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path project;
    private final JsonNode report;

    private Evidence(Path project, JsonNode report) {
        this.project = project;
        this.report = report;
    }

    public static Evidence of(File project) throws IOException {
        return of(project, project);
    }

    /** Of a build that was started in {@code executionRoot}, a directory of the project: the report lies there. */
    public static Evidence of(File project, File executionRoot) throws IOException {
        Path file = executionRoot.toPath().resolve("target/firsttry/report.json");
        assertThat(file).as("the report, written whatever the verdict").exists();
        JsonNode report = JSON.readTree(file.toFile());
        assertThat(report.path("schemaVersion").asInt()).isEqualTo(1);
        return new Evidence(project.toPath(), report);
    }

    public JsonNode report() {
        return report;
    }

    /** Verdict success, no violation, no finding of severity error. */
    public Evidence passed() {
        assertThat(report.path("violations")).as("violations").isEmpty();
        assertThat(status()).as("verdict; findings %s", report.path("findings")).isEqualTo("success");
        return this;
    }

    public Evidence failed() {
        assertThat(status()).as("verdict").isEqualTo("failure");
        return this;
    }

    /** Refused with exactly these rules, each with a remedy and a line in the audit trail. */
    public Evidence refused(String... rules) throws IOException {
        failed();
        List<JsonNode> violations = list("violations");
        assertThat(violations)
                .extracting(violation -> violation.path("rule").asText())
                .containsExactlyInAnyOrder(rules);
        assertThat(violations)
                .allSatisfy(violation -> assertThat(violation.path("remedy").asText())
                        .as("remedy")
                        .isNotBlank());
        assertThat(auditText()).contains(rules);
        return this;
    }

    /** At least one finding of this rule; returns the first. */
    public JsonNode finding(String rule) {
        List<JsonNode> findings = list("findings");
        assertThat(findings)
                .extracting(finding -> finding.path("rule").asText())
                .contains(rule);
        return findings.stream()
                .filter(finding -> finding.path("rule").asText().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    /** As {@link #finding(String)}, and it is at this place. */
    public Evidence finding(String rule, String file, int line) {
        assertThat(list("findings"))
                .extracting(it -> it.path("rule").asText() + " "
                        + it.path("file").asText() + ":" + it.path("line").asInt())
                .contains(rule + " " + file + ":" + line);
        return this;
    }

    /** Every task of this check, in whatever module, ended so; there is at least one. */
    public Evidence tasks(String check, String status, String cache) {
        List<JsonNode> tasks = tasks(check);
        assertThat(tasks).as("tasks of %s in %s", check, report.path("tasks")).isNotEmpty();
        assertThat(tasks).allSatisfy(task -> {
            assertThat(task.path("status").asText()).as("status of %s", task).isEqualTo(status);
            assertThat(task.path("cache").asText()).as("cache of %s", task).isEqualTo(cache);
        });
        return this;
    }

    /** In a reactor those of the modules, without the one that sums them up. */
    public List<JsonNode> tasks(String check) {
        List<JsonNode> ofModules = list("tasks").stream()
                .filter(task -> task.path("id").asText().startsWith(check + "@"))
                .toList();
        List<JsonNode> alone = list("tasks").stream()
                .filter(task -> task.path("id").asText().equals(check))
                .toList();
        return ofModules.isEmpty() ? alone : ofModules;
    }

    public List<String> modules(String check) {
        return tasks(check).stream().map(task -> task.path("module").asText()).toList();
    }

    /** The audit trail, one JSON value a line. */
    public List<JsonNode> audit() throws IOException {
        return lines(project.resolve(".firsttry/audit.jsonl"));
    }

    /** Such a file, whether or not there is a report. */
    static List<JsonNode> trail(Path file) throws IOException {
        return lines(file);
    }

    public List<JsonNode> events() throws IOException {
        return lines(project.resolve("target/firsttry/events.jsonl"));
    }

    /** What Maven printed, all invocations after each other. */
    public String console() throws IOException {
        return Files.readString(project.resolve("build.log"));
    }

    /** Nobody has to read a stack trace to understand what happened. */
    public Evidence withoutStackTrace() throws IOException {
        assertThat(console()).doesNotContain("\tat dev.firsttry", "NullPointerException");
        return this;
    }

    private String status() {
        return report.path("status").asText();
    }

    private String auditText() throws IOException {
        return Files.readString(project.resolve(".firsttry/audit.jsonl"));
    }

    private List<JsonNode> list(String field) {
        assertThat(report.path(field).isArray()).as("%s is a list", field).isTrue();
        return StreamSupport.stream(report.path(field).spliterator(), false).toList();
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        try (var values = JSON.readerFor(JsonNode.class).<JsonNode>readValues(file.toFile())) {
            return values.readAll();
        }
    }
}
