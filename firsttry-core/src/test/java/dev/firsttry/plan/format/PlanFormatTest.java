package dev.firsttry.plan.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.firsttry.plan.ExecutionPlan;
import dev.firsttry.plan.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Golden texts of every format; see {@code GoldenPlanTest} for the update switch. */
class PlanFormatTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/format");

    @TempDir
    private Path root;

    @ParameterizedTest
    @EnumSource(PlanFormat.class)
    void formats_are_as_recorded(PlanFormat format) throws IOException {
        String text = format.write(sample());
        Path expected = GOLDEN.resolve("plan." + format.id());
        if (Boolean.getBoolean("firsttry.golden.update")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(expected, text);
        }
        assertThat(text).isEqualTo(Files.readString(expected)).endsWith("\n");
        assertThat(PlanFormat.named(format.id())).contains(format);
    }

    @Test
    void numbers_do_not_depend_on_the_locale() {
        String plain = PlanFormat.HTML.write(sample());
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
            assertThat(PlanFormat.HTML.write(sample())).isEqualTo(plain);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void a_page_holds_nothing_from_elsewhere_and_no_markup_of_the_workflow() {
        String page = PlanFormat.HTML.write(sample());
        assertThat(page)
                .contains("&lt;script&gt;alert")
                .doesNotContain("<script>alert")
                .doesNotContain("src=");
        assertThat(page.split("https?://")).hasSize(1);
    }

    @Test
    void more_instances_than_github_allows_share_rows() throws IOException {
        StringBuilder yaml = new StringBuilder("on: push\njobs:\n");
        for (int i = 0; i < 300; i++) {
            yaml.append("  j").append(i).append(": {runs-on: x, steps: [{run: echo}]}\n");
        }
        ExecutionPlan plan = new Repository(root).github(yaml.toString()).plan();
        JsonNode rows = new ObjectMapper()
                .readTree(PlanFormat.GITHUB_MATRIX.write(plan))
                .get("include");
        assertThat(rows).hasSize(150);
        assertThat(rows.get(0).get("jobs").asText()).isEqualTo("j0#0,j1#0");
    }

    private ExecutionPlan sample() {
        return new Repository(root)
                .github("""
                        name: 'Build "it" <script>alert(1)</script>'
                        on: [push, pull_request]
                        jobs:
                          lint:
                            runs-on: ubuntu-latest
                            steps:
                              - uses: actions/checkout@v4
                              - run: make lint
                          test:
                            needs: lint
                            runs-on: ${{ matrix.os }}
                            strategy:
                              matrix:
                                os: [ubuntu, windows]
                                v: [1, 2]
                            steps:
                              - uses: actions/setup-java@v4
                                with: {java-version: '${{ matrix.v }}'}
                              - run: make test
                          shape:
                            needs: lint
                            runs-on: [self-hosted, big]
                            strategy: {matrix: "${{ fromJSON(needs.lint.outputs.m) }}"}
                            steps: [{run: make shape}]
                          elsewhere:
                            uses: acme/tools/.github/workflows/x.yml@v1
                          ship:
                            needs: [test, shape, elsewhere]
                            runs-on: {group: fast, labels: linux}
                            steps: [{run: make ship}]
                        """)
                .file(".github/workflows/called.yml", "on: workflow_call\njobs: {x: {runs-on: x, steps: [{run: x}]}}\n")
                .plan();
    }
}
