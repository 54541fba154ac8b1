package dev.firsttry.policy.read;

import static dev.firsttry.policy.Policies.findings;
import static dev.firsttry.policy.Policies.headlines;
import static dev.firsttry.policy.Policies.read;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds the published JSON Schema and the loader to the same set of policies. */
class PolicySchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Values that every field is tried with. */
    private static final List<String> VALUES = List.of(
            "true",
            "false",
            "null",
            "0",
            "-0",
            "1",
            "-1",
            "1.0",
            "1.5",
            "80",
            "100",
            "100.5",
            "101",
            "1024",
            "1025",
            "3651",
            "36500",
            "86400",
            "1000001",
            "1e2",
            "\"\"",
            "\" \"",
            "\"x\"",
            "\"error\"",
            "\"high\"",
            "\"HIGH\"",
            "\"javac\"",
            "\"osv\"",
            "\"strict\"",
            "\"required\"",
            "\"1\"",
            "\"1.2.3.4\"",
            "\"1.2.3.4.5\"",
            "\"2\"",
            "\"1.\"",
            "\"a\\u0007b\"",
            "[]",
            "[\"checkstyle\"]",
            "[\"secrets\"]",
            "[\"secrets\",\"secrets\"]",
            "[\"a/b\"]",
            "[\"com.acme:ext\"]",
            "[\"com.acme:ext:1\"]",
            "[\"\"]",
            "[1]",
            "[null]",
            "[[]]",
            "[{}]",
            "{}",
            "{\"enabled\":true}",
            "{\"x\":1}",
            "[{\"id\":\"CVE-1\",\"reason\":\"r\",\"expires\":\"2027-01-31\"}]",
            "[{\"id\":\"CVE-1\",\"reason\":\"r\",\"expires\":\"2027-02-30\"}]",
            "[{\"id\":\"CVE-1\",\"reason\":\"r\",\"expires\":\"1969-12-31\"}]",
            "[{\"id\":\"CVE-1\",\"reason\":\"\",\"expires\":\"2027-01-31\"}]",
            "[{\"id\":\"CVE-1\",\"reason\":\"r\"}]",
            "[{\"id\":\"CVE-1\",\"reason\":\"r\",\"expires\":\"2027-01-31\",\"x\":1}]",
            "[{\"runner_class\":\"linux-*\",\"reason\":\"r\",\"expires\":\"2027-01-31\"}]",
            "[{\"runner_class\":\"\",\"reason\":\"r\",\"expires\":\"2027-01-31\"}]",
            "[{\"task\":\"tests*\",\"reason\":\"r\",\"expires\":\"2027-01-31\"}]",
            "[{\"task\":\"tests*\",\"reason\":\"r\"}]",
            "[{\"task\":\"tests*\",\"expires\":\"2027-01-31\"}]",
            "[{\"reason\":\"r\",\"expires\":\"2027-01-31\"}]",
            "[{\"from\":\"2027-01-01\",\"to\":\"2027-01-02\",\"reason\":\"r\",\"expires\":\"2027-01-31\"}]",
            "[{\"from\":\"2027-01-01\",\"task\":\"t\",\"reason\":\"r\",\"expires\":\"2027-01-31\"}]",
            "[{\"to\":\"2027-01-02\",\"task\":\"t\",\"reason\":\"r\",\"expires\":\"2027-01-31\"}]",
            "[{\"from\":\"2027-02-30\",\"to\":\"2027-03-02\",\"reason\":\"r\",\"expires\":\"2027-01-31\"}]",
            "[\"MCowBQYDK2VwAyEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\"]");

    private static Schema schema;
    private static JsonNode full;

    @BeforeAll
    static void readSchema() throws Exception {
        schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("../docs/schema/policy-1.schema.json")), InputFormat.JSON);
        full = JSON.readTree(Files.readString(Path.of("../policies/enterprise-strict.json")));
    }

    @Test
    void the_policies_of_this_repository_are_valid() throws Exception {
        for (String name : List.of("enterprise-strict", "quickstart")) {
            String text = Files.readString(Path.of("../policies/" + name + ".json"));
            assertThat(schema.validate(text, InputFormat.JSON)).isEmpty();
            assertThat(headlines(read(name + ".json", text))).isEmpty();
        }
    }

    @Test
    void schema_and_loader_agree_on_every_value_of_every_field() throws Exception {
        List<String> disagreements = new ArrayList<>();
        int accepted = 0;
        int refused = 0;
        for (String pointer : fields("", schemaRoot(), new ArrayList<>())) {
            for (String value : VALUES) {
                String policy = with(pointer, value);
                boolean byLoader = acceptsLoader(policy);
                if (byLoader != acceptsSchema(policy)) {
                    disagreements.add(pointer + " = " + value + ": loader " + byLoader);
                }
                accepted += byLoader ? 1 : 0;
                refused += byLoader ? 0 : 1;
            }
        }
        assertThat(disagreements).isEmpty();
        assertThat(accepted).isGreaterThan(250);
        assertThat(refused).isGreaterThan(1500);
    }

    @Test
    void both_refuse_an_unknown_field_in_every_object() throws Exception {
        for (String pointer : fields("", schemaRoot(), new ArrayList<>())) {
            String policy = with(pointer.substring(0, pointer.lastIndexOf('/')) + "/unheard_of", "true");
            assertThat(acceptsLoader(policy)).as(policy).isFalse();
            assertThat(acceptsSchema(policy)).as(policy).isFalse();
        }
    }

    @Test
    void the_defaults_that_the_schema_tells_are_those_of_the_loader() throws Exception {
        var told = new TreeSet<String>();
        var real = new TreeSet<String>();
        String everything = "{\"checks\":{"
                + String.join(
                        ",",
                        fieldNames(schemaRoot().at("/properties/checks/properties")).stream()
                                .map(name -> "\"" + name + "\":{}")
                                .toList())
                + "},\"performance_slo\":{}}";
        dev.firsttry.policy.Policies.json(everything)
                .policy()
                .terms()
                .forEach(term -> real.add(term.field() + " = " + term.words()));
        for (String pointer : fields("", schemaRoot(), new ArrayList<>())) {
            JsonNode declared = declaration(pointer);
            if (declared.has("default")) {
                told.add(pointer.substring(1).replace('/', '.') + " = "
                        + declared.get("default").toString().replace("\"", "").replace(",", ", "));
            }
        }
        assertThat(told).isEqualTo(real);
    }

    private static boolean acceptsSchema(String policy) {
        return schema.validate(
                        policy,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .isEmpty();
    }

    /** A parent that is not there is no matter of the schema. */
    private static boolean acceptsLoader(String policy) {
        return findings(read("p.json", policy)).stream()
                .allMatch(finding -> finding.rule().equals("policy/missing"));
    }

    private static JsonNode schemaRoot() {
        return schema.getSchemaNode();
    }

    /** Pointers of all fields that the schema declares, in a policy. */
    private static List<String> fields(String pointer, JsonNode declared, List<String> all) {
        declared.path("properties").properties().forEach((Map.Entry<String, JsonNode> field) -> {
            String inner = pointer + "/" + field.getKey();
            all.add(inner);
            fields(inner, field.getValue(), all);
        });
        return all;
    }

    private static JsonNode declaration(String pointer) {
        JsonNode declared = schemaRoot().at(pointer.replace("/", "/properties/"));
        return declared.has("$ref")
                ? schemaRoot().at(declared.get("$ref").asText().substring(1))
                : declared;
    }

    private static List<String> fieldNames(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** The full policy with one field changed. */
    private static String with(String pointer, String value) throws Exception {
        ObjectNode policy = full.deepCopy();
        ObjectNode at = policy;
        String[] names = pointer.substring(1).split("/");
        for (int i = 0; i < names.length - 1; i++) {
            at = at.withObject("/" + names[i]);
        }
        at.set(names[names.length - 1], JSON.readTree(value));
        return policy.toString();
    }
}
