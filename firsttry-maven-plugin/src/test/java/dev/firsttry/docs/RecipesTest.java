package dev.firsttry.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.finding.Fault;
import dev.firsttry.pipeline.PlanContext;
import dev.firsttry.plan.ExecutionPlan;
import dev.firsttry.plan.PlanOutcome;
import dev.firsttry.plan.PlanRequest;
import dev.firsttry.plan.Planner;
import dev.firsttry.plan.format.PlanJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jobs in {@code docs/enforcement.md} are copied as they stand, so FirstTry's own planner must understand them. */
class RecipesTest {

    private static final Pattern RECIPE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    /** A push to a protected branch, for which both recipes are. */
    private static final PlanContext PROTECTED = new PlanContext(
            "push",
            "refs/heads/main",
            "main",
            Map.of("CI_COMMIT_REF_PROTECTED", "true"),
            Map.of(),
            Map.of(),
            Map.of(),
            List.of());

    @TempDir
    private Path directory;

    @Test
    void the_gate_and_the_deploy_job_of_github() throws IOException {
        assertThat(plan(".github/workflows/release.yml", recipe("jobs:"))).contains("\"gate\"", "\"deploy\"");
    }

    @Test
    void the_gate_and_the_deploy_job_of_gitlab() throws IOException {
        assertThat(plan(".gitlab-ci.yml", recipe("stages:"))).contains("\"gate\"", "\"deploy\"");
    }

    private static String recipe(String key) throws IOException {
        return RECIPE.matcher(Files.readString(Path.of("../docs/enforcement.md")))
                .results()
                .map(match -> match.group(1))
                .filter(text -> text.contains(key))
                .findFirst()
                .orElseThrow();
    }

    private String plan(String file, String text) throws IOException {
        Path pipeline = directory.resolve(file);
        Files.createDirectories(pipeline.getParent());
        Files.writeString(pipeline, text);
        return Planner.plan(PlanRequest.of(directory).with(PROTECTED)).fold(new PlanOutcome.Cases<>() {
            @Override
            public String planned(ExecutionPlan plan) {
                return PlanJson.of(plan);
            }

            @Override
            public String faulty(List<Fault> faults) {
                throw new AssertionError(faults);
            }

            @Override
            public String nothing(List<String> places) {
                throw new AssertionError("nothing in " + places);
            }
        });
    }
}
