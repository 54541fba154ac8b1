package dev.firsttry.report.trace;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.firsttry.json.PrettyJson;
import dev.firsttry.report.RunReport;
import dev.firsttry.report.TaskLine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * {@code trace.json} in the Chrome trace format (JSON object form), as chrome://tracing, Perfetto and Speedscope open
 * it: each task that ran is a complete event in a lane of its worker, arrows lead from what it needed, and times are
 * microseconds since the run started.
 */
public final class ChromeTrace {

    private static final int SCHEMA_VERSION = 1;
    private static final int PROCESS = 1;

    private final Instant start;
    private final ArrayNode events = JsonNodeFactory.instance.arrayNode();

    private ChromeTrace(Instant start) {
        this.start = start;
    }

    /** Indented JSON, ending with a line feed. */
    public static String write(RunReport report) {
        return PrettyJson.write(tree(report));
    }

    /** The same as a tree. */
    public static ObjectNode tree(RunReport report) {
        ObjectNode root = JsonNodeFactory.instance
                .objectNode()
                .put("schemaVersion", SCHEMA_VERSION)
                .put("displayTimeUnit", "ms");
        root.set("traceEvents", new ChromeTrace(report.run().startedAt()).events(report));
        return root;
    }

    private ArrayNode events(RunReport report) {
        Lanes lanes = Lanes.of(report.tasks());
        meta("process_name", 0, "FirstTry " + report.run().goal());
        for (int lane = 1; lane <= lanes.count(); lane++) {
            meta("thread_name", lane, "worker " + lane);
        }
        lanes.tasks().forEach(this::task);
        arrows(lanes.tasks());
        return events;
    }

    private void meta(String name, int lane, String value) {
        event("M", name, lane).putObject("args").put("name", value);
    }

    private void task(Lanes.Placed placed) {
        TaskLine task = placed.task();
        ObjectNode event = event("X", task.id(), placed.lane())
                .put("cat", task.kind().json() + "," + task.status().json())
                .put("ts", micros(placed.from()))
                .put("dur", Duration.between(placed.from(), placed.to()).toNanos() / 1_000);
        ObjectNode args = event.putObject("args");
        args.put("status", task.status().json()).put("cache", task.cache().json());
        args.put("module", task.module()).put("reason", task.reason());
    }

    private void arrows(List<Lanes.Placed> tasks) {
        Map<String, Lanes.Placed> byId = Lanes.byId(tasks);
        int id = 0;
        for (Lanes.Placed to : tasks) {
            for (String need : to.task().needs()) {
                if (byId.containsKey(need)) {
                    Lanes.Placed from = byId.get(need);
                    id++;
                    arrow("s", id, from, from.to());
                    arrow("f", id, to, to.from()).put("bp", "e");
                }
            }
        }
    }

    private ObjectNode arrow(String phase, int id, Lanes.Placed at, Instant when) {
        return event(phase, "needs", at.lane())
                .put("cat", "needs")
                .put("id", id)
                .put("ts", micros(when));
    }

    private ObjectNode event(String phase, String name, int lane) {
        return events.addObject()
                .put("ph", phase)
                .put("name", name)
                .put("pid", PROCESS)
                .put("tid", lane);
    }

    private long micros(Instant at) {
        return Duration.between(start, at).toNanos() / 1_000;
    }
}
