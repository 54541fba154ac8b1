package dev.firsttry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParityGateTest {

    private static final String POLICY = """
            {"name":"t","locked":true,"checks":{"ci_parity":{"enabled":true,"fail_on_error":true}}}""";
    private static final String WORKFLOW = "on: push\njobs: {a: {runs-on: x, steps: [{run: make}]}}\n";

    @TempDir
    private Path directory;

    @Test
    void a_plan_that_holds_together_passes_the_gate_with_a_note() throws Exception {
        GateOutcome outcome = verify(project());
        assertThat(outcome.failsBuild()).isFalse();
        assertThat(rules(outcome)).contains("parity/alone");
    }

    @Test
    void services_that_disagree_fail_the_gate() throws Exception {
        GateOutcome outcome = verify(project().file(".gitlab-ci.yml", "a: {script: [make other]}\n"));
        assertThat(outcome.failsBuild()).isTrue();
        assertThat(rules(outcome)).contains("parity/commands");
    }

    private GateProject project() throws Exception {
        return new GateProject(directory)
                .module("")
                .file("policies/t.json", POLICY)
                .file(".github/workflows/ci.yml", WORKFLOW);
    }

    private static GateOutcome verify(GateProject project) throws Exception {
        return project.verify("");
    }

    private static List<String> rules(GateOutcome outcome) {
        return outcome.report().findings().stream()
                .map(found -> found.finding().rule())
                .toList();
    }
}
