package dev.firsttry.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.finding.Fault;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What GitHub added to the syntax of workflows in 2026. */
class RecentSyntaxTest {

    private static final String STEPS = "runs-on: x, steps: [{run: echo}]";

    @TempDir
    private Path root;

    @Test
    void a_workflow_of_the_same_repository_is_called_by_its_self_reference() {
        Repository repository = new Repository(root)
                .file(".github/workflows/ci.yml", "on: push\njobs: {a: {uses: $/.github/workflows/w.yml}}\n")
                .file(".github/workflows/w.yml", "on: workflow_call\njobs: {b: {" + STEPS + "}, c: {" + STEPS + "}}\n");
        assertThat(repository.plan().pipelines().get(0).instances()).hasSize(2);
    }

    @Test
    void a_self_reference_to_nothing_is_a_fault() {
        assertThat(new Repository(root)
                        .github("on: push\njobs:\n  a: {uses: $/.github/workflows/w.yml}\n"
                                + "  b: {uses: $/.github/workflows/ci.yml@v1}\n"
                                + "  c: {runs-on: x, steps: [{uses: $/.github/actions/x}]}\n")
                        .faults())
                .extracting(fault -> fault.kind().id() + " " + fault.location().line())
                .containsExactly("missing-file 3", "not-callable 4", "missing-file 5");
    }

    @Test
    void an_action_of_the_same_repository_is_checked_by_its_self_reference() {
        Repository repository = new Repository(root)
                .github("on: push\njobs: {a: {runs-on: x, steps: [{uses: $/act}]}}\n")
                .file("act/action.yml", "name: n\ndescription: d\nruns: {using: node20, main: a.js}\n");
        assertThat(repository.plan().pipelines()).hasSize(1);
    }

    @Test
    void cache_mode_is_one_of_four_words_on_a_workflow_and_on_a_job() {
        Repository repository = new Repository(root)
                .github("on: push\ncache-mode: read\njobs: {a: {cache-mode: write-only, " + STEPS + "}}\n");
        assertThat(repository.plan().pipelines()).hasSize(1);
        repository.github("on: push\ncache-mode: reed\njobs: {a: {cache-mode: [none], " + STEPS + "}}\n");
        assertThat(repository.faults())
                .extracting(Fault::message)
                .hasSize(2)
                .anySatisfy(message -> assertThat(message)
                        .isEqualTo("'cache-mode' must be one of read, write, write-only, none, not 'reed'"));
    }
}
