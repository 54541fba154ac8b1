package dev.firsttry.report.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The schemas of {@code docs/schema}, as tests hold the writers to them. */
public final class Schemas {

    private static final Path DIRECTORY = Path.of("../docs/schema");

    private Schemas() {}

    /** As published: open for fields that later versions add. */
    public static List<String> faults(String schema, String json) throws IOException {
        return faults(read(schema), json);
    }

    /** By a schema that is not ours. */
    public static List<String> faults(Path schema, String json) throws IOException {
        return faults(new ObjectMapper().readTree(Files.readString(schema)), json);
    }

    /** Closed: a field that the schema does not describe is a fault, so that no writer adds one in silence. */
    public static List<String> strictFaults(String schema, String json) throws IOException {
        return faults(closed(read(schema)), json);
    }

    private static List<String> faults(JsonNode schema, String json) {
        Schema compiled = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema);
        return compiled.validate(json, InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }

    private static JsonNode read(String schema) throws IOException {
        return new ObjectMapper().readTree(Files.readString(DIRECTORY.resolve(schema)));
    }

    private static JsonNode closed(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.path("properties").isObject()) {
            object.put("additionalProperties", false);
        }
        schema.forEach(Schemas::closed);
        return schema;
    }
}
