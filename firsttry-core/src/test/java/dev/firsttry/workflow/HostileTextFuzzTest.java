package dev.firsttry.workflow;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.firsttry.expression.Condition;
import dev.firsttry.expression.Environment;
import dev.firsttry.expression.ExpressionFault;
import dev.firsttry.expression.Expressions;
import dev.firsttry.expression.Outcome;
import dev.firsttry.expression.Template;
import dev.firsttry.expression.WorkflowKey;
import dev.firsttry.expression.rules.RuleExpressions;
import dev.firsttry.finding.Fault;
import dev.firsttry.pipeline.Pipeline;
import dev.firsttry.pipeline.PipelineResult;
import dev.firsttry.pipeline.PlanContext;
import dev.firsttry.workflow.github.GitHubReader;
import dev.firsttry.workflow.gitlab.GitLabReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Coverage-guided fuzzing of both expression languages and both readers: whatever the text, there is an answer or there
 * are faults with places, never an exception. The first byte chooses what is fuzzed, so that one run of bounded time
 * serves all four. In the ordinary run of tests only the recorded inputs are tried; the execution {@code fuzz} of
 * Surefire makes new ones.
 */
class HostileTextFuzzTest {

    private static final Path ROOT = temporary();

    private static Path temporary() {
        try {
            Path root = Files.createTempDirectory("firsttry-fuzz");
            root.toFile().deleteOnExit();
            return root;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @FuzzTest(maxDuration = "8s")
    @DictionaryEntries({
        "on: push",
        "jobs:",
        "runs-on: x",
        "steps:",
        "- run: x",
        "needs:",
        "strategy:",
        "matrix:",
        "include:",
        "exclude:",
        "uses: ./",
        "${{ ",
        " }}",
        "github.",
        "needs.",
        "fromJSON(",
        "format('{0}', ",
        "always()",
        " && ",
        " || ",
        ".*",
        "script: x",
        "stage: test",
        "extends:",
        "rules:",
        "- if: $A == 'b'",
        "=~ /ab/i",
        "!reference [",
        "default:",
        "parallel: 2",
        "parallel: {matrix: [{A: [b]}]}",
        "only: [main]",
        "variables:",
        "workflow:",
        "trigger:",
        "&a ",
        "*a",
        "<<: *a",
        "spec:",
        "$[[ inputs.a ]]",
        "---"
    })
    void every_text_has_an_answer(byte[] input) throws IOException {
        if (input.length == 0) {
            return;
        }
        byte[] bytes = Arrays.copyOfRange(input, 1, input.length);
        String text = new String(bytes, StandardCharsets.UTF_8);
        switch (input[0] & 3) {
            case 0 -> expression(text);
            case 1 -> rule(text);
            case 2 -> github(bytes);
            default -> gitlab(bytes);
        }
    }

    private static void expression(String text) {
        Environment environment = Environment.of(Map.of());
        placed(Expressions.parse(text, WorkflowKey.STEP_IF.scope()), text);
        placed(Template.parse(text, WorkflowKey.STEP_RUN.scope()), text)
                .map(template -> template.evaluate(environment));
        placed(Condition.parse(text, WorkflowKey.JOB_IF.scope()), text).map(condition -> condition.holds(environment));
    }

    private static void rule(String text) {
        placed(RuleExpressions.parse(text), text)
                .map(expr -> RuleExpressions.holds(expr, Map.of("A", "b", "B", "", "C", "/[a-z]+/")));
    }

    private static <T> Outcome<T> placed(Outcome<T> outcome, String text) {
        for (ExpressionFault fault : outcome.problems()) {
            if (fault.offset() < 0 || fault.offset() > text.length()) {
                throw new AssertionError("outside of the text: " + fault);
            }
        }
        return outcome;
    }

    private static void github(byte[] bytes) throws IOException {
        String source = "ci.yml";
        Files.write(ROOT.resolve(source), bytes);
        placed(new GitHubReader(new SourceTree(ROOT), Optional.empty()).read(source));
    }

    private static void gitlab(byte[] bytes) throws IOException {
        String source = ".gitlab-ci.yml";
        Files.write(ROOT.resolve(source), bytes);
        placed(new GitLabReader(new SourceTree(ROOT), List::of, Optional.empty()).read(source, PlanContext.DEFAULT));
    }

    private static void placed(PipelineResult result) {
        result.fold(new PipelineResult.Cases<Void>() {
            @Override
            public Void read(Pipeline pipeline) {
                return null;
            }

            @Override
            public Void faulty(List<Fault> faults, Optional<Pipeline> partial) {
                if (faults.isEmpty()
                        || faults.stream().anyMatch(fault -> !fault.location().isKnown())) {
                    throw new AssertionError("faults without place: " + faults);
                }
                return null;
            }
        });
    }
}
