package dev.firsttry.policy.attest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.firsttry.digest.Sha256;
import dev.firsttry.event.TaskKind;
import dev.firsttry.event.TaskStatus;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Location;
import dev.firsttry.finding.Severity;
import dev.firsttry.finding.Violation;
import dev.firsttry.policy.gate.GateTask;
import dev.firsttry.policy.waiver.WaivedTasks;
import dev.firsttry.policy.waiver.Waivers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a report claims. Claims only: they are held against {@link BuildEvidence}.
 *
 * @param sha256 of the report's bytes
 * @param success what {@code status} says
 * @param findings of each task that has some, by its id
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
        Map<String, List<Finding>> findings,
        List<Violation> violations) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    ReportFacts {
        succeeded = List.copyOf(succeeded);
        tasks = List.copyOf(tasks);
        findings = Map.copyOf(findings);
        violations = List.copyOf(violations);
    }

    /** The tasks as these waivers let them be seen, and the waivers that they need. */
    WaivedTasks waived(Waivers waivers) {
        return WaivedTasks.of(tasks, task -> findings.getOrDefault(task, List.of()), waivers);
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
                findings(root.path("findings")),
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

    private static Map<String, List<Finding>> findings(JsonNode findings) {
        Map<String, List<Finding>> byTask = new HashMap<>();
        for (JsonNode finding : findings) {
            byTask.computeIfAbsent(text(finding, "task"), none -> new ArrayList<>())
                    .add(finding(finding));
        }
        return byTask;
    }

    /** What a waiver asks of it. A severity that does not exist is an error. */
    private static Finding finding(JsonNode finding) {
        Severity severity = Stream.of(Severity.values())
                .filter(one -> one.json().equals(text(finding, "severity")))
                .findFirst()
                .orElse(Severity.ERROR);
        return new Finding(
                text(finding, "rule"),
                text(finding, "check"),
                severity,
                text(finding, "message"),
                "",
                Location.NONE,
                text(finding, "commit"),
                text(finding, "fingerprint"));
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
