package dev.firsttry.plan.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.firsttry.finding.Fault;
import dev.firsttry.pipeline.Trigger;
import dev.firsttry.plan.ExecutionPlan;
import dev.firsttry.plan.Instance;
import dev.firsttry.plan.PipelinePlan;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Writes {@code plan.json}, schema version 1. */
public final class PlanJson {

    private static final JsonFactory FACTORY = new JsonFactory();

    private PlanJson() {}

    /** The whole plan. */
    public static String of(ExecutionPlan plan) {
        return write(json -> {
            json.writeArrayFieldStart("pipelines");
            for (PipelinePlan pipeline : plan.pipelines()) {
                pipeline(json, pipeline);
            }
            json.writeEndArray();
        });
    }

    /** What takes the place of the plan when a pipeline is faulty. */
    public static String of(List<Fault> faults) {
        return write(json -> {
            json.writeArrayFieldStart("errors");
            for (Fault fault : faults) {
                fault(json, fault);
            }
            json.writeEndArray();
        });
    }

    /** A JSON object on one line. */
    static String line(Body body) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            json.writeStartObject();
            body.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("writing text to memory", e);
        }
        return out.append('\n').toString();
    }

    /** What stands inside of an object. */
    interface Body {
        void write(JsonGenerator json) throws IOException;
    }

    private static String write(Body body) {
        return pretty(json -> {
            json.writeNumberField("schemaVersion", 1);
            body.write(json);
        });
    }

    /** A JSON object on many lines. */
    static String pretty(Body body) {
        StringWriter out = new StringWriter();
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(indenter));
            json.writeStartObject();
            body.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("writing text to memory", e);
        }
        return out.append('\n').toString();
    }

    private static void pipeline(JsonGenerator json, PipelinePlan plan) throws IOException {
        json.writeStartObject();
        json.writeStringField("source", plan.pipeline().source());
        json.writeStringField("provider", plan.pipeline().provider().json());
        json.writeStringField("name", plan.pipeline().name());
        json.writeBooleanField("created", plan.pipeline().created());
        texts(
                json,
                "triggers",
                plan.pipeline().triggers().stream().map(Trigger::event).toList());
        json.writeArrayFieldStart("nodes");
        for (Instance instance : plan.instances()) {
            node(json, instance);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("stages");
        for (List<String> stage : plan.stages()) {
            array(json, stage);
        }
        json.writeEndArray();
        texts(json, "criticalPath", plan.criticalPath());
        json.writeEndObject();
    }

    private static void node(JsonGenerator json, Instance instance) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", instance.id());
        json.writeStringField("key", instance.key());
        json.writeStringField("job", instance.job());
        texts(json, "needs", instance.needs());
        texts(json, "needKeys", instance.needKeys());
        json.writeFieldName("matrix");
        ValueJson.write(json, instance.matrix());
        json.writeBooleanField("dynamic", instance.dynamic());
        if (!instance.remote().isEmpty()) {
            json.writeStringField("remote", instance.remote());
        }
        ScriptJson.write(json, instance.definition().work());
        FactsJson.write(json, instance.facts());
        json.writeEndObject();
    }

    private static void fault(JsonGenerator json, Fault fault) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", fault.kind().id());
        json.writeStringField("message", fault.message());
        json.writeStringField("file", fault.location().file());
        json.writeNumberField("line", fault.location().line());
        json.writeNumberField("column", fault.location().column());
        texts(json, "names", fault.names());
        json.writeEndObject();
    }

    static void texts(JsonGenerator json, String name, List<String> texts) throws IOException {
        json.writeFieldName(name);
        array(json, texts);
    }

    private static void array(JsonGenerator json, List<String> texts) throws IOException {
        json.writeArray(texts.toArray(String[]::new), 0, texts.size());
    }
}
