package dev.firsttry.report.sarif;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.firsttry.event.PolicyInfo;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Location;
import dev.firsttry.finding.Severity;
import dev.firsttry.finding.Violation;
import dev.firsttry.report.ReportedFinding;
import dev.firsttry.report.RunReport;
import dev.firsttry.report.Texts;
import dev.firsttry.report.UriPath;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * One result (3.27).
 *
 * @param check empty for a violation
 * @param standIn where to point when {@code location} is none
 */
record SarifResult(
        String rule,
        Severity severity,
        String message,
        String remedy,
        Location location,
        String standIn,
        String check,
        String task,
        String commit,
        String fingerprint) {

    /** Base of all paths. */
    static final String ROOT = "SRCROOT";

    /** What code scanning services take; the most severe are kept. */
    private static final int MOST_RESULTS = 5_000;

    static List<SarifResult> of(RunReport report) {
        String standIn = report.policy()
                .map(PolicyInfo::source)
                .filter(source -> !source.contains(":"))
                .orElse("pom.xml");
        Stream<SarifResult> violations = report.violations().stream().map(violation -> of(violation, standIn));
        Stream<SarifResult> findings = report.findings().stream().map(found -> of(found, standIn));
        return Stream.concat(violations, findings)
                .sorted(Comparator.comparing(SarifResult::severity).reversed())
                .limit(MOST_RESULTS)
                .toList();
    }

    ObjectNode node(int ruleIndex) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("ruleId", rule)
                .put("ruleIndex", ruleIndex)
                .put("level", severity.json());
        node.putObject("message").put("text", Texts.bounded(remedy.isEmpty() ? message : message + "\n" + remedy));
        ObjectNode physical = node.putArray("locations").addObject().putObject("physicalLocation");
        String file = location.isKnown() ? location.file() : standIn;
        physical.putObject("artifactLocation").put("uri", UriPath.of(file)).put("uriBaseId", ROOT);
        region(physical);
        if (!fingerprint.isEmpty()) {
            node.putObject("partialFingerprints").put("firsttry/v1", fingerprint);
        }
        properties(node.putObject("properties"));
        return node;
    }

    private void region(ObjectNode physical) {
        if (location.line() > 0) {
            ObjectNode region = physical.putObject("region").put("startLine", location.line());
            if (location.column() > 0) {
                region.put("startColumn", location.column());
            }
        }
    }

    private void properties(ObjectNode properties) {
        putIfKnown(properties, "check", check);
        putIfKnown(properties, "task", task);
        putIfKnown(properties, "commit", commit);
        putIfKnown(properties, "place", location.isKnown() ? "" : "none");
    }

    private static void putIfKnown(ObjectNode node, String name, String value) {
        if (!value.isEmpty()) {
            node.put(name, value);
        }
    }

    private static SarifResult of(Violation violation, String standIn) {
        return new SarifResult(
                violation.rule(),
                Severity.ERROR,
                violation.message(),
                violation.remedy(),
                Location.NONE,
                standIn,
                "",
                "",
                "",
                violation.rule());
    }

    private static SarifResult of(ReportedFinding reported, String standIn) {
        Finding finding = reported.finding();
        return new SarifResult(
                finding.rule(),
                finding.severity(),
                finding.message(),
                finding.remedy(),
                finding.location(),
                standIn,
                finding.check(),
                reported.task(),
                finding.commit(),
                finding.fingerprint());
    }
}
