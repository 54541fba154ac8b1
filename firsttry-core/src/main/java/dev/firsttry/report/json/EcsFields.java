package dev.firsttry.report.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.firsttry.event.Event;
import dev.firsttry.event.Event.BypassAllowed;
import dev.firsttry.event.Event.CacheFailed;
import dev.firsttry.event.Event.CacheRestored;
import dev.firsttry.event.Event.CacheStored;
import dev.firsttry.event.Event.FindingFound;
import dev.firsttry.event.Event.HistoryRecorded;
import dev.firsttry.event.Event.PolicyLoaded;
import dev.firsttry.event.Event.RemoteUsed;
import dev.firsttry.event.Event.RunFinished;
import dev.firsttry.event.Event.RunStarted;
import dev.firsttry.event.Event.SloMeasured;
import dev.firsttry.event.Event.TaskFinished;
import dev.firsttry.event.Event.TaskPlanned;
import dev.firsttry.event.Event.TaskStarted;
import dev.firsttry.event.Event.ViolationFound;
import dev.firsttry.event.SloVerdict;
import dev.firsttry.event.TaskStatus;
import dev.firsttry.finding.Severity;
import dev.firsttry.report.EventText;
import java.time.Duration;
import java.time.Instant;

/**
 * Writes the fields that log pipelines know into a line: Elastic Common Schema 8.11 (names with dots at the top level,
 * as its logging libraries write them) and the {@code cicd} and {@code vcs} attributes of OpenTelemetry's semantic
 * conventions 1.37, which are the same in 1.43. Both change between versions; this class is the only place that knows their names.
 */
final class EcsFields implements Event.Cases<ObjectNode> {

    static final String TIMESTAMP = "@timestamp";

    private static final String ECS_VERSION = "8.11.0";
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final ObjectNode line;
    private final String runId;

    /** @param runId may be empty */
    EcsFields(ObjectNode line, String runId) {
        this.line = line;
        this.runId = runId;
    }

    @Override
    public ObjectNode runStarted(RunStarted event) {
        common(event, "process", "start").put("cicd.pipeline.run.state", "executing");
        putIfKnown("vcs.ref.head.revision", event.run().git().commit());
        putIfKnown("vcs.ref.head.name", event.run().git().branch());
        return pipeline(event.run().id(), event.run().goal());
    }

    @Override
    public ObjectNode policyLoaded(PolicyLoaded event) {
        return common(event, "configuration", "info");
    }

    @Override
    public ObjectNode taskPlanned(TaskPlanned event) {
        return task(common(event, "process", "info"), event.id());
    }

    @Override
    public ObjectNode taskStarted(TaskStarted event) {
        return task(common(event, "process", "start"), event.id());
    }

    @Override
    public ObjectNode taskFinished(TaskFinished event) {
        ended(common(event, "process", "end"), ecsOutcome(event.status()), event.duration());
        putIfKnown("event.reason", event.reason());
        line.put("cicd.pipeline.task.run.result", otelResult(event.status()));
        return task(line, event.id());
    }

    @Override
    public ObjectNode findingFound(FindingFound event) {
        putIfKnown("file.path", event.finding().location().file());
        return task(
                common(event, "process", "info").put("rule.id", event.finding().rule()), event.task());
    }

    @Override
    public ObjectNode violationFound(ViolationFound event) {
        return common(event, "configuration", "denied")
                .put("rule.id", event.violation().rule());
    }

    @Override
    public ObjectNode bypassAllowed(BypassAllowed event) {
        return common(event, "configuration", "allowed")
                .put("rule.id", event.request().rule());
    }

    @Override
    public ObjectNode cacheStored(CacheStored event) {
        return common(event, "file", "creation");
    }

    @Override
    public ObjectNode cacheRestored(CacheRestored event) {
        return common(event, "file", "access");
    }

    @Override
    public ObjectNode cacheFailed(CacheFailed event) {
        return common(event, "file", "error").put("rule.id", event.rule());
    }

    @Override
    public ObjectNode remoteUsed(RemoteUsed event) {
        return common(event, "file", "info");
    }

    @Override
    public ObjectNode historyRecorded(HistoryRecorded event) {
        return common(event, "process", "info");
    }

    @Override
    public ObjectNode sloMeasured(SloMeasured event) {
        boolean met = event.slo().verdict() == SloVerdict.MET;
        boolean unknown = event.slo().verdict() == SloVerdict.INSUFFICIENT;
        return common(event, "process", "info").put("event.outcome", unknown ? "unknown" : met ? "success" : "failure");
    }

    @Override
    public ObjectNode runFinished(RunFinished event) {
        String outcome = event.success() ? "success" : "failure";
        ended(common(event, "process", "end"), outcome, event.duration()).put("cicd.pipeline.result", outcome);
        return pipeline(runId, event.part().goal());
    }

    /** Fills a line that is no event of a run. */
    static ObjectNode message(ObjectNode line, Instant at, Severity level, String message) {
        return line.put(TIMESTAMP, at.toString())
                .put("log.level", logLevel(level))
                .put("message", message)
                .put("ecs.version", ECS_VERSION)
                .put("event.module", "firsttry")
                .put("event.dataset", "firsttry.console")
                .put("schemaVersion", EventJson.SCHEMA_VERSION);
    }

    private ObjectNode common(Event event, String category, String type) {
        line.put("log.level", logLevel(EventText.level(event)));
        line.put("message", EventText.of(event));
        line.put("ecs.version", ECS_VERSION);
        line.put("event.kind", "event").put("event.module", "firsttry").put("event.dataset", "firsttry.events");
        line.put("event.action", EventType.nameOf(event.getClass()));
        line.putArray("event.category").add(category);
        line.putArray("event.type").add(type);
        putIfKnown("cicd.pipeline.run.id", runId);
        return line;
    }

    private ObjectNode pipeline(String id, String goal) {
        putIfKnown("cicd.pipeline.run.id", id);
        return line.put("cicd.pipeline.name", "firsttry:" + goal);
    }

    private static ObjectNode task(ObjectNode line, String id) {
        return id.isEmpty() ? line : line.put("cicd.pipeline.task.name", id).put("cicd.pipeline.task.run.id", id);
    }

    private static ObjectNode ended(ObjectNode line, String outcome, Duration duration) {
        return line.put("event.outcome", outcome).put("event.duration", saturatedNanos(duration));
    }

    private void putIfKnown(String name, String value) {
        if (!value.isEmpty()) {
            line.put(name, value);
        }
    }

    /** Nanoseconds, as the field wants them; the longest that a JSON integer of 64 bits holds is 292 years. */
    private static long saturatedNanos(Duration duration) {
        boolean tooLong = duration.getSeconds() >= Long.MAX_VALUE / NANOS_PER_SECOND;
        boolean tooShort = duration.getSeconds() <= Long.MIN_VALUE / NANOS_PER_SECOND;
        return tooLong ? Long.MAX_VALUE : tooShort ? Long.MIN_VALUE : duration.toNanos();
    }

    private static String logLevel(Severity severity) {
        return switch (severity) {
            case NOTE -> "info";
            case WARNING -> "warn";
            case ERROR -> "error";
        };
    }

    private static String ecsOutcome(TaskStatus status) {
        return switch (status) {
            case SUCCESS -> "success";
            case FAILURE -> "failure";
            case SKIPPED, CANCELLED, UNSUPPORTED -> "unknown";
        };
    }

    private static String otelResult(TaskStatus status) {
        return switch (status) {
            case SUCCESS -> "success";
            case FAILURE -> "failure";
            case SKIPPED -> "skip";
            case CANCELLED -> "cancellation";
            case UNSUPPORTED -> "error";
        };
    }
}
