package dev.firsttry.plan.format;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.firsttry.pipeline.Work;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** The fields that only nodes of GitLab have. */
final class ScriptJson implements Work.Cases<Void> {

    private final JsonGenerator json;

    private ScriptJson(JsonGenerator json) {
        this.json = json;
    }

    static void write(JsonGenerator json, Work work) {
        work.fold(new ScriptJson(json));
    }

    @Override
    public Void steps(Work.Steps steps) {
        return null;
    }

    @Override
    public Void call(Work.Call call) {
        return null;
    }

    @Override
    public Void script(Work.Script script) {
        try {
            fields(script);
        } catch (IOException e) {
            throw new UncheckedIOException("writing text to memory", e);
        }
        return null;
    }

    private void fields(Work.Script script) throws IOException {
        json.writeStringField("stage", script.stage());
        json.writeBooleanField("explicitNeeds", script.explicitNeeds());
        json.writeStringField("when", script.when());
        json.writeBooleanField("allowFailure", script.allowFailure());
        json.writeFieldName("allowFailureExitCodes");
        int[] codes = script.allowFailureExitCodes().stream()
                .mapToInt(Integer::intValue)
                .toArray();
        json.writeArray(codes, 0, codes.length);
        PlanJson.texts(json, "script", script.script());
        PlanJson.texts(json, "afterScript", script.afterScript());
        json.writeObjectFieldStart("variables");
        for (Map.Entry<String, String> variable : script.variables().entrySet()) {
            json.writeStringField(variable.getKey(), variable.getValue());
        }
        json.writeEndObject();
        if (script.trigger().isPresent()) {
            json.writeStringField("trigger", script.trigger().get());
        }
    }
}
