package dev.firsttry.report.gitlab;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.firsttry.digest.Sha256;
import dev.firsttry.event.PolicyInfo;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Location;
import dev.firsttry.finding.Severity;
import dev.firsttry.finding.Violation;
import dev.firsttry.json.PrettyJson;
import dev.firsttry.report.RunReport;
import dev.firsttry.report.Texts;
import java.util.HashMap;
import java.util.Map;

/**
 * {@code gl-code-quality-report.json}: the artifact {@code reports:codequality} of a GitLab job. Every entry needs a
 * place, so what has none points at the policy file or {@code pom.xml}. Two entries with one fingerprint would be one
 * to GitLab, so a second one gets another; the first keeps its own, by which GitLab knows what a merge request added.
 */
public final class CodeQuality {

    private final ArrayNode entries = JsonNodeFactory.instance.arrayNode();
    private final Map<String, Integer> seen = new HashMap<>();
    private final String standIn;

    private CodeQuality(String standIn) {
        this.standIn = standIn;
    }

    /** Indented JSON, ending with a line feed. */
    public static String write(RunReport report) {
        return PrettyJson.write(tree(report));
    }

    /** The same as a tree. */
    public static ArrayNode tree(RunReport report) {
        String standIn = report.policy()
                .map(PolicyInfo::source)
                .filter(source -> !source.contains(":"))
                .orElse("pom.xml");
        CodeQuality quality = new CodeQuality(standIn);
        report.violations().forEach(quality::add);
        report.findings().forEach(found -> quality.add(found.finding()));
        return quality.entries;
    }

    private void add(Violation violation) {
        add(violation.rule(), violation.message(), violation.remedy(), "blocker", Location.NONE, violation.rule());
    }

    private void add(Finding finding) {
        add(
                finding.rule(),
                finding.message(),
                finding.remedy(),
                severity(finding.severity()),
                finding.location(),
                finding.fingerprint().isEmpty() ? finding.headline() : finding.fingerprint());
    }

    private void add(
            String rule, String message, String remedy, String severity, Location location, String fingerprint) {
        ObjectNode entry = entries.addObject()
                .put("description", Texts.bounded(remedy.isEmpty() ? message : message + " " + remedy))
                .put("check_name", rule)
                .put("fingerprint", unique(rule + "\n" + fingerprint))
                .put("severity", severity);
        ObjectNode place = entry.putObject("location").put("path", location.isKnown() ? location.file() : standIn);
        place.putObject("lines").put("begin", Math.max(1, location.line()));
    }

    private String unique(String fingerprint) {
        int before = seen.merge(fingerprint, 1, Integer::sum) - 1;
        return Sha256.ofText(before == 0 ? fingerprint : fingerprint + "\n" + before)
                .hex();
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case NOTE -> "info";
            case WARNING -> "minor";
            case ERROR -> "critical";
        };
    }
}
