package dev.firsttry.policy.attest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.firsttry.digest.Sha256;
import dev.firsttry.event.TaskKind;
import dev.firsttry.event.TaskStatus;
import dev.firsttry.finding.Violation;
import dev.firsttry.policy.gate.GateTask;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a report claims. Claims only: they are held against {@link BuildEvidence}.
 *
 * @param sha256 of the report's bytes
 * @param success what {@code status} says
 * @param succeeded modules whose {@code verify} part succeeded
 */
record ReportFacts(
        Sha256 sha256,
        String runId,
        boolean success,
        String commit,
        boolean dirty,
        String policySha256,
        String firsttry,
        String maven,
        String java,
        List<String> succeeded,
        List<GateTask> tasks,
        List<Violation> violations) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    ReportFacts {
        succeeded = List.copyOf(succeeded);
        tasks = List.copyOf(tasks);
        violations = List.copyOf(violations);
    }

    /** Empty when this is no report of schema version 1. */
    static Optional<ReportFacts> read(byte[] report) {
        try {
            JsonNode root = JSON.readTree(report);
            return root.path("schemaVersion").asInt() == 1 && root.path("run").isObject()
                    ? Optional.of(read(root, Sha256.of(report)))
                    : Optional.empty();
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }

    private static ReportFacts read(JsonNode root, Sha256 sha256) {
        JsonNode run = root.path("run");
        return new ReportFacts(
                sha256,
                text(run, "id"),
                text(root, "status").equals("success"),
                text(run.path("git"), "commit"),
                run.path("git").path("dirty").asBoolean(true),
                text(root.path("policy"), "sha256"),
                text(run, "firsttry"),
                text(run, "maven"),
                text(run, "java"),
                succeeded(root.path("parts")),
                tasks(root.path("tasks")),
                violations(root.path("violations")));
    }

    private static List<String> succeeded(JsonNode parts) {
        List<String> modules = new ArrayList<>();
        for (JsonNode part : parts) {
            if (text(part, "goal").equals("verify") && text(part, "outcome").equals("success")) {
                modules.add(text(part, "module"));
            }
        }
        return modules;
    }

    private static List<GateTask> tasks(JsonNode tasks) {
        List<GateTask> all = new ArrayList<>();
        for (JsonNode task : tasks) {
            TaskKind kind = text(task, "kind").equals(TaskKind.CHECK.json()) ? TaskKind.CHECK : TaskKind.JOB;
            all.add(new GateTask(text(task, "id"), kind, status(text(task, "status")), text(task, "reason")));
        }
        return all;
    }

    /** A status that does not exist is not success. */
    private static TaskStatus status(String word) {
        return Stream.of(TaskStatus.values())
                .filter(status -> status.json().equals(word))
                .findFirst()
                .orElse(TaskStatus.UNSUPPORTED);
    }

    private static List<Violation> violations(JsonNode violations) {
        List<Violation> all = new ArrayList<>();
        for (JsonNode violation : violations) {
            all.add(new Violation(text(violation, "rule"), text(violation, "message"), ""));
        }
        return all;
    }

    private static String text(JsonNode object, String name) {
        return object.path(name).asText("");
    }
}
