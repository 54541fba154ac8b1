package dev.firsttry.report.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.firsttry.event.Dirty;
import dev.firsttry.event.Event.CacheFailed;
import dev.firsttry.event.PolicyInfo;
import dev.firsttry.event.RunInfo;
import dev.firsttry.event.RunTrend;
import dev.firsttry.event.SloExempt;
import dev.firsttry.event.SloInfo;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.RuleBook;
import dev.firsttry.finding.SourceExcerpt;
import dev.firsttry.finding.Violation;
import dev.firsttry.json.PrettyJson;
import dev.firsttry.report.CacheUse;
import dev.firsttry.report.PartLine;
import dev.firsttry.report.ReportedFinding;
import dev.firsttry.report.RunReport;
import dev.firsttry.report.TaskLine;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;

/**
 * {@code report.json}, as {@code docs/schema/report-1.schema.json} describes it. Every field is always there: what is
 * unknown or does not apply is {@code null}, an empty list is {@code []}.
 */
public final class ReportJson {

    /** Version of the report's shape. */
    public static final int SCHEMA_VERSION = 1;

    /** Room for the fields of a finding. */
    private static final int WIDE = 32;

    private ReportJson() {}

    /** Indented, fields in the order of the contract, ending with a line feed. */
    public static String write(RunReport report) {
        return PrettyJson.write(tree(report));
    }

    /** The same as a tree. */
    public static ObjectNode tree(RunReport report) {
        ObjectNode root = object().put("schemaVersion", SCHEMA_VERSION)
                .put("status", report.status().json());
        root.set("reasons", texts(report.reasons()));
        root.set("run", run(report));
        root.set("policy", report.policy().map(ReportJson::policy).orElse(null));
        root.set("parts", list(report.parts(), ReportJson::part));
        root.set("tasks", list(report.tasks(), ReportJson::task));
        root.set("findings", list(report.findings(), ReportJson::finding));
        root.set("violations", list(report.violations(), ReportJson::violation));
        root.set("bypasses", list(report.bypasses(), ReportJson::violation));
        root.set("cache", cache(report.cache()));
        root.set("sloHistory", report.trend().map(ReportJson::trend).orElse(null));
        root.set("slo", report.slo().map(ReportJson::slo).orElse(null));
        return root;
    }

    private static ObjectNode run(RunReport report) {
        RunInfo run = report.run();
        ObjectNode node = text(object(), "id", run.id());
        text(node, "goal", run.goal());
        node.put("startedAt", run.startedAt().toString());
        node.put("durationMs", report.duration().toMillis());
        text(node, "firsttry", run.firsttry());
        text(node, "maven", run.maven());
        text(node, "java", run.java());
        text(node, "os", run.os());
        node.set("git", git(run.git()));
        return node;
    }

    private static ObjectNode git(RunInfo.Git git) {
        ObjectNode node = text(object(), "commit", git.commit());
        text(node, "branch", git.branch());
        return git.dirty() == Dirty.UNKNOWN
                ? node.putNull("dirty")
                : node.put("dirty", !git.dirty().isClean());
    }

    private static ObjectNode policy(PolicyInfo policy) {
        ObjectNode node = object().put("name", policy.name());
        text(node, "version", policy.version());
        node.put("sha256", policy.sha256()).put("source", policy.source()).put("locked", policy.locked());
        return text(node, "signedBy", policy.signedBy());
    }

    private static ObjectNode part(PartLine line) {
        return object().put("goal", line.part().goal())
                .put("module", line.part().module())
                .put("outcome", line.outcome().json())
                .put("durationMs", line.duration().toMillis());
    }

    private static ObjectNode task(TaskLine task) {
        ObjectNode node = object().put("id", task.id())
                .put("kind", task.kind().json())
                .put("module", task.module())
                .put("status", task.status().json())
                .put("cache", task.cache().json());
        text(node, "cacheKey", task.cacheKey());
        text(node, "startedAt", task.startedAt().map(Instant::toString).orElse(""));
        node.put("durationMs", task.duration().toMillis());
        node.set("needs", texts(task.needs()));
        text(node, "reason", task.reason());
        return text(node, "log", task.log());
    }

    private static ObjectNode finding(ReportedFinding reported) {
        Finding finding = reported.finding();
        // Wide enough from the start: a run can have tens of thousands, and each would grow once.
        ObjectNode node = new ObjectNode(JsonNodeFactory.instance, new LinkedHashMap<>(WIDE));
        node.put("rule", finding.rule());
        text(node, "check", finding.check());
        text(node, "task", reported.task());
        node.put("severity", finding.severity().json()).put("message", finding.message());
        text(node, "remedy", finding.remedy());
        text(node, "file", finding.location().file());
        number(node, "line", finding.location().line());
        number(node, "column", finding.location().column());
        text(node, "commit", finding.commit());
        text(node, "fingerprint", finding.fingerprint());
        node.put("help", RuleBook.help(finding.rule()));
        return excerpt(node, reported.excerpt());
    }

    private static ObjectNode excerpt(ObjectNode node, SourceExcerpt excerpt) {
        if (excerpt.lines().isEmpty()) {
            return node.putNull("sourceExcerpt");
        }
        ObjectNode lines = node.putObject("sourceExcerpt").put("startLine", excerpt.startLine());
        lines.set("lines", texts(excerpt.lines()));
        return node;
    }

    private static ObjectNode violation(Violation violation) {
        ObjectNode node = object().put("rule", violation.rule()).put("message", violation.message());
        return text(node, "remedy", violation.remedy()).put("help", RuleBook.help(violation.rule()));
    }

    private static ObjectNode cache(CacheUse cache) {
        ObjectNode node = object().put("localHits", cache.localHits())
                .put("remoteHits", cache.remoteHits())
                .put("misses", cache.misses())
                .put("restoredBytes", cache.restoredBytes())
                .put("uploadedBytes", cache.uploadedBytes())
                .put("receivedBytes", cache.traffic().receivedBytes())
                .put("remoteRequests", cache.traffic().requests())
                .put("savedMs", cache.traffic().savedMs());
        node.set("errors", list(cache.errors(), ReportJson::cacheError));
        return node;
    }

    private static ObjectNode cacheError(CacheFailed error) {
        return object().put("rule", error.rule()).put("message", error.message());
    }

    private static ObjectNode trend(RunTrend trend) {
        ObjectNode node = object().put("group", trend.group()).put("baselineMs", trend.baselineMs());
        node.set("samples", list(trend.samples(), ReportJson::sample));
        return node;
    }

    private static ObjectNode sample(RunTrend.Sample sample) {
        return object().put("at", sample.at().toString()).put("durationMs", sample.durationMs());
    }

    private static ObjectNode slo(SloInfo slo) {
        ObjectNode node = object().put("metric", slo.metric())
                .put("p95Ms", slo.p95Ms())
                .put("targetMs", slo.targetMs())
                .put("regressionPercent", slo.regressionPercent())
                .put("budgetPercent", slo.budgetPercent())
                .put("samples", slo.samples());
        node.put("verdict", slo.verdict().json());
        node.set("exempt", list(slo.exempt(), ReportJson::exempt));
        return node;
    }

    private static ObjectNode exempt(SloExempt use) {
        return object().put("scope", use.scope())
                .put("reason", use.reason())
                .put("expires", use.expires())
                .put("samples", use.samples());
    }

    private static <T> ArrayNode list(Collection<T> values, Function<T, ObjectNode> node) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        values.forEach(value -> array.add(node.apply(value)));
        return array;
    }

    private static ArrayNode texts(List<String> values) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        values.forEach(array::add);
        return array;
    }

    /** Empty text is how the records say "none"; {@code null} is how the report does. */
    private static ObjectNode text(ObjectNode node, String name, String value) {
        return value.isEmpty() ? node.putNull(name) : node.put(name, value);
    }

    private static void number(ObjectNode node, String name, int value) {
        if (value == 0) {
            node.putNull(name);
        } else {
            node.put(name, value);
        }
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
