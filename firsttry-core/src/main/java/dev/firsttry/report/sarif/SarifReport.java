package dev.firsttry.report.sarif;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.firsttry.finding.Rule;
import dev.firsttry.finding.RuleBook;
import dev.firsttry.json.PrettyJson;
import dev.firsttry.report.PartLine.Outcome;
import dev.firsttry.report.RunReport;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code report.sarif}: findings and violations as results of one run. Section numbers are those of the standard.
 *
 * <p>Services refuse a whole file for one result without a place, so a result that has none points at the policy file,
 * or at {@code pom.xml}, and says {@code "place": "none"} in its properties.
 */
public final class SarifReport {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private SarifReport() {}

    /** Indented JSON, ending with a line feed. */
    public static String write(RunReport report) {
        return PrettyJson.write(tree(report));
    }

    /** The same as a tree. */
    public static ObjectNode tree(RunReport report) {
        ObjectNode log = object().put("$schema", SCHEMA).put("version", "2.1.0");
        log.putArray("runs").add(run(report));
        return log;
    }

    private static ObjectNode run(RunReport report) {
        List<SarifResult> results = SarifResult.of(report);
        List<String> rules =
                results.stream().map(SarifResult::rule).distinct().sorted().toList();
        ObjectNode run = object();
        run.putObject("tool").set("driver", driver(report, results, rules));
        run.putArray("invocations").add(invocation(report));
        run.putObject("automationDetails").put("id", "firsttry/" + report.run().goal() + "/");
        run.putObject("originalUriBaseIds")
                .putObject(SarifResult.ROOT)
                .putObject("description")
                .put("text", "The top-level directory of the repository.");
        run.put("columnKind", "utf16CodeUnits");
        ArrayNode array = run.putArray("results");
        Map<String, Integer> index = new HashMap<>();
        rules.forEach(rule -> index.put(rule, index.size()));
        results.forEach(result -> array.add(result.node(index.get(result.rule()))));
        run.set("properties", properties(report));
        return run;
    }

    private static ObjectNode driver(RunReport report, List<SarifResult> results, List<String> rules) {
        ObjectNode driver = object().put("name", "FirstTry");
        if (!report.run().firsttry().isEmpty()) {
            driver.put("version", report.run().firsttry());
        }
        ArrayNode array = driver.putArray("rules");
        Map<String, SarifResult> worst = new HashMap<>();
        results.forEach(result -> worst.merge(result.rule(), result, SarifReport::worse));
        rules.forEach(rule -> array.add(rule(worst.get(rule))));
        return driver;
    }

    /** 3.49: a reporting descriptor. Its level is that of the rule's worst result here. */
    private static ObjectNode rule(SarifResult worst) {
        String id = worst.rule();
        ObjectNode rule = object().put("id", id).put("name", id);
        rule.putObject("shortDescription").put("text", means(id));
        rule.put("helpUri", RuleBook.help(id));
        rule.putObject("defaultConfiguration").put("level", worst.severity().json());
        if (!worst.remedy().isEmpty()) {
            rule.putObject("help").put("text", worst.remedy());
        }
        return rule;
    }

    private static SarifResult worse(SarifResult first, SarifResult next) {
        return next.severity().compareTo(first.severity()) > 0 ? next : first;
    }

    private static String means(String id) {
        return RuleBook.standard().find(id).map(Rule::means).orElse(id);
    }

    /** 3.20: whether FirstTry itself could do its work, which is not the verdict. */
    private static ObjectNode invocation(RunReport report) {
        boolean finished = report.parts().stream().allMatch(part -> part.outcome() != Outcome.UNFINISHED);
        ObjectNode invocation = object().put(
                        "executionSuccessful", finished && !report.parts().isEmpty())
                .put("startTimeUtc", report.run().startedAt().toString())
                .put(
                        "endTimeUtc",
                        report.run().startedAt().plus(report.duration()).toString());
        ArrayNode notes = invocation.putArray("toolExecutionNotifications");
        report.cache().errors().forEach(error -> {
            ObjectNode note = notes.addObject().put("level", "warning");
            note.putObject("message").put("text", "[" + error.rule() + "] " + error.message());
        });
        return invocation;
    }

    private static ObjectNode properties(RunReport report) {
        ObjectNode properties = object().put("verdict", report.status().json());
        report.policy()
                .ifPresent(policy -> properties.put("policy", policy.name()).put("policySha256", policy.sha256()));
        if (!report.run().git().commit().isEmpty()) {
            properties.put("commit", report.run().git().commit());
        }
        return properties;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
