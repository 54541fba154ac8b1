package dev.firsttry.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.firsttry.expression.Value;
import dev.firsttry.finding.Fault;
import dev.firsttry.pipeline.PlanContext;
import dev.firsttry.plan.format.PlanJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each folder below {@code golden/github} and {@code golden/gitlab} is a repository with its {@code plan.json}, planned
 * for the {@code context.json} beside it if there is one. With
 * {@code -Dfirsttry.golden.update=true} the files are written instead of compared; read the difference before you
 * commit it.
 */
class GoldenPlanTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final boolean UPDATE = Boolean.getBoolean("firsttry.golden.update");

    @TestFactory
    Stream<DynamicTest> github() throws IOException {
        return cases("github");
    }

    @TestFactory
    Stream<DynamicTest> gitlab() throws IOException {
        return cases("gitlab");
    }

    private static Stream<DynamicTest> cases(String provider) throws IOException {
        try (Stream<Path> folders = Files.list(GOLDEN.resolve(provider))) {
            return folders.filter(Files::isDirectory).sorted().toList().stream()
                    .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder)));
        }
    }

    private static void check(Path folder) throws IOException {
        Path repositories = folder.resolve("repositories");
        PlanRequest request = new PlanRequest(
                folder,
                List.of(),
                context(folder.resolve("context.json")),
                Files.isDirectory(repositories) ? Optional.of(repositories) : Optional.empty());
        String json = json(Planner.plan(request));
        Path expected = folder.resolve("plan.json");
        if (UPDATE) {
            Files.writeString(expected, json);
        }
        assertThat(json).isEqualTo(Files.readString(expected));
    }

    private static PlanContext context(Path file) throws IOException {
        if (!Files.exists(file)) {
            return PlanContext.DEFAULT;
        }
        JsonNode json = new ObjectMapper().readTree(file.toFile());
        Map<String, Value> inputs = new LinkedHashMap<>();
        json.path("inputs").properties().forEach(input -> inputs.put(input.getKey(), value(input.getValue())));
        List<String> changed = new ArrayList<>();
        json.path("changedFiles").forEach(path -> changed.add(path.asText()));
        return new PlanContext(
                json.path("event").asText("push"),
                json.path("ref").asText(""),
                json.path("defaultBranch").asText(""),
                texts(json.path("variables")),
                inputs,
                Map.of(),
                Map.of(),
                changed);
    }

    private static Value value(JsonNode json) {
        return json.isNumber() ? Value.of(json.asDouble()) : Value.of(json.asText());
    }

    private static Map<String, String> texts(JsonNode json) {
        Map<String, String> texts = new LinkedHashMap<>();
        json.properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
        return texts;
    }

    private static String json(PlanOutcome outcome) {
        return outcome.fold(new PlanOutcome.Cases<>() {
            @Override
            public String planned(ExecutionPlan plan) {
                return PlanJson.of(plan);
            }

            @Override
            public String faulty(List<Fault> faults) {
                return PlanJson.of(faults);
            }

            @Override
            public String nothing(List<String> places) {
                return "nothing in " + places + "\n";
            }
        });
    }
}
