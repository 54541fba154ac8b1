package dev.firsttry.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.pipeline.PlanContext;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TriggeringTest {

    @TempDir
    private Path root;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "push                                        | push         | refs/heads/main        |          | true",
                "push                                        | pull_request | refs/heads/main        |          | false",
                "{push: {branches: [main]}}                  | push         | refs/heads/main        |          | true",
                "{push: {branches: [main]}}                  | push         | refs/heads/other       |          | false",
                "{push: {branches: [main]}}                  | push         | refs/tags/v1           |          | false",
                "{push: {tags: ['v*']}}                      | push         | refs/tags/v1           |          | true",
                "{push: {tags: ['v*']}}                      | push         | refs/heads/main        |          | false",
                "{push: {branches: ['release/**', '!release/**-old']}} | push | refs/heads/release/a/b |         | true",
                "{push: {branches: ['release/**', '!release/**-old']}} | push | refs/heads/release/a-old |       | false",
                "{push: {branches: ['feature/*']}}           | push         | refs/heads/feature/a/b |          | false",
                "{push: {branches-ignore: [gh-pages]}}       | push         | refs/heads/gh-pages    |          | false",
                "{push: {branches: ['v[12].[0-9]+']}}        | push         | refs/heads/v1.10       |          | true",
                "{push: {branches: ['colou?r']}}             | push         | refs/heads/color       |          | true",
                "{push: {branches: ['a*++[z-a]']}}           | push         | refs/heads/other       |          | false",
                "{push: {paths: ['src/**']}}                 | push         | refs/heads/main        | src/A.java | true",
                "{push: {paths: ['src/**']}}                 | push         | refs/heads/main        | README.md | false",
                "{push: {paths: ['src/**']}}                 | push         | refs/heads/main        |          | true",
                "{push: {paths: ['src/**']}}                 | push         | refs/tags/v1           | README.md | true",
                "{push: {paths-ignore: ['**.md']}}           | push         | refs/heads/main        | docs/a.md | false",
                "{push: {paths: ['**/*.java', '!**/gen/**']}} | push        | refs/heads/main        | a/gen/B.java | false",
                "{push: {paths: ['**/*.java']}}              | push         | refs/heads/main        | B.java   | true",
                "{pull_request: {branches: [main]}}          | pull_request | refs/pull/1/merge      |          | true",
                "{pull_request: {branches: [next]}}          | pull_request | refs/pull/1/merge      |          | false",
            })
    void filters_decide(String on, String event, String ref, String changed, boolean starts) {
        ExecutionPlan plan = new Repository(root)
                .github("on: " + on + "\njobs: {a: {runs-on: x, steps: [{run: echo}]}}\n")
                .plan();
        PlanContext context = new PlanContext(
                event,
                ref,
                "main",
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                changed == null ? List.of() : List.of(changed));
        Triggering triggering = Triggering.of(plan.pipelines().get(0).pipeline(), context);
        assertThat(triggering.starts()).as(triggering.reason()).isEqualTo(starts);
        assertThat(triggering.reason().isEmpty()).isEqualTo(starts);
    }
}
