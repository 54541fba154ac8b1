package dev.firsttry.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.finding.Fault;
import dev.firsttry.plan.format.PlanJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each folder below {@code golden/github} is a repository with its {@code plan.json}. With
 * {@code -Dfirsttry.golden.update=true} the files are written instead of compared; read the difference before you
 * commit it.
 */
class GoldenPlanTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/github");
    private static final boolean UPDATE = Boolean.getBoolean("firsttry.golden.update");

    @TestFactory
    Stream<DynamicTest> plans() throws IOException {
        try (Stream<Path> folders = Files.list(GOLDEN)) {
            return folders.filter(Files::isDirectory).sorted().toList().stream()
                    .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder)));
        }
    }

    private static void check(Path folder) throws IOException {
        Path repositories = folder.resolve("repositories");
        PlanRequest usual = PlanRequest.of(folder);
        PlanRequest request = new PlanRequest(
                folder,
                List.of(),
                usual.context(),
                Files.isDirectory(repositories) ? Optional.of(repositories) : Optional.empty());
        String json = json(Planner.plan(request));
        Path expected = folder.resolve("plan.json");
        if (UPDATE) {
            Files.writeString(expected, json);
        }
        assertThat(json).isEqualTo(Files.readString(expected));
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
