package dev.firsttry.plan.format;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.firsttry.plan.Facts;
import java.io.IOException;
import java.util.Map;

/** What a node does: {@code runsOn}, {@code commands} and {@code tools}. */
final class FactsJson {

    private FactsJson() {}

    static void write(JsonGenerator json, Facts facts) throws IOException {
        PlanJson.texts(json, "runsOn", facts.runsOn());
        PlanJson.texts(json, "commands", facts.commands());
        json.writeObjectFieldStart("tools");
        for (Map.Entry<String, String> tool : facts.tools().entrySet()) {
            json.writeStringField(tool.getKey(), tool.getValue());
        }
        json.writeEndObject();
    }
}
