package dev.firsttry.workflow.gitlab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.finding.FaultKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files that are made to cost more than they say. The limit of time is far above what any of them takes. */
@Timeout(120)
class HostileFilesTest {

    @TempDir
    Path root;

    private static String lines(int count, java.util.function.IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n", "", "\n"));
    }

    @Test
    void variables_of_variables_of_nothing_do_not_grow() throws IOException {
        String variables = lines(60, i -> "  V" + i + ": $V" + (i + 1) + "$V" + (i + 1));
        assertThat(new Reads(root).jobs("variables:\n" + variables + "  V60: ''\na: {script: x, rules: [{if: $V0}]}"))
                .hasSize(1);
    }

    @Test
    void variables_that_double_do_not_fill_the_memory() throws IOException {
        String variables = lines(60, i -> "  V" + i + ": $V" + (i + 1) + "$V" + (i + 1));
        assertThat(new Reads(root)
                        .jobs("variables:\n" + variables + "  V60: 'xxxxxx'\na: {script: x, rules: [{if: $V0}]}"))
                .hasSize(1);
    }

    @Test
    void references_to_references_are_counted() throws IOException {
        String levels = lines(
                9, i -> ".a" + i + ": {script: [" + ("!reference [.a" + (i + 1) + ", script], ").repeat(20) + "x]}");
        assertThat(new Reads(root).faults(levels + ".a9: {script: x}\njob: {script: [!reference [.a0, script]]}"))
                .extracting(fault -> fault.kind())
                .contains(FaultKind.BAD_YAML);
    }

    @Test
    void long_lists_of_large_parents_are_counted() throws IOException {
        String parent = ".p:\n  variables:\n" + lines(2_000, i -> "    V" + i + ": x");
        String names = ".n: &names [" + ".p, ".repeat(900) + ".p]\n";
        String jobs = lines(900, i -> "j" + i + ": {script: x, extends: *names}");
        assertThat(new Reads(root).faults(parent + names + jobs))
                .extracting(fault -> fault.kind())
                .contains(FaultKind.BAD_YAML);
    }

    @Test
    void copies_of_many_jobs_are_counted() throws IOException {
        String jobs = lines(2_000, i -> "j" + i + ": {script: x, parallel: 200}");
        assertThat(new Reads(root).faults(jobs))
                .extracting(fault -> fault.kind())
                .contains(FaultKind.UNSUPPORTED);
    }

    @Test
    void variables_of_many_copies_are_counted() throws IOException {
        String variables = "variables:\n" + lines(2_000, i -> "  V" + i + ": x");
        String jobs = lines(200, i -> "j" + i + ": {script: x, parallel: 200}");
        assertThat(new Reads(root).faults(variables + jobs))
                .extracting(fault -> fault.kind())
                .contains(FaultKind.UNSUPPORTED);
    }

    @Test
    void a_matrix_of_many_keys_stops_at_its_limit() throws IOException {
        String keys = lines(60, i -> "        K" + i + ": [a, b, c, d]");
        assertThat(new Reads(root).faults("j:\n  script: x\n  parallel:\n    matrix:\n      -\n" + keys))
                .extracting(fault -> fault.kind())
                .containsExactly(FaultKind.BAD_MATRIX);
    }

    @Test
    void inputs_that_grow_are_counted() throws IOException {
        Files.writeString(
                root.resolve("a.yml"),
                "spec: {inputs: {x: }}\n---\nj: {script: [" + "'a $[[ inputs.x ]]', ".repeat(20_000) + "y]}");
        assertThat(new Reads(root).faults("include: [{local: a.yml, inputs: {x: '" + "z".repeat(10_000) + "'}}]"))
                .extracting(fault -> fault.kind())
                .containsExactly(FaultKind.BAD_INPUT);
    }

    @Test
    void includes_are_counted() throws IOException {
        Files.writeString(root.resolve("leaf.yml"), "a: {script: x}");
        Files.writeString(root.resolve("many.yml"), "include: [" + "leaf.yml, ".repeat(100) + "leaf.yml]");
        assertThat(new Reads(root).faults("include: [many.yml, many.yml, many.yml]"))
                .extracting(fault -> fault.message())
                .containsExactly("more than 150 files are included");
    }

    @Test
    void ten_thousand_jobs_in_a_chain_are_read() throws IOException {
        String jobs = lines(10_000, i -> "j" + i + ": {script: x, needs: [" + (i == 0 ? "" : "j" + (i - 1)) + "]}");
        assertThat(new Reads(root).jobs(jobs)).hasSize(10_000);
    }

    @Test
    void ten_thousand_jobs_in_a_circle_are_a_cycle() throws IOException {
        String jobs = lines(10_000, i -> "j" + i + ": {script: x, needs: [j" + (i + 1) % 10_000 + "]}");
        assertThat(new Reads(root).faults(jobs))
                .extracting(fault -> fault.kind())
                .containsExactly(FaultKind.CYCLE);
    }

    @Test
    void names_of_files_that_no_system_knows_are_missing() throws IOException {
        assertThat(new Reads(root).faults("include: [\"a\\0b.yml\", '../../etc/passwd.yml']\na: {script: x}"))
                .extracting(fault -> fault.kind())
                .containsOnly(FaultKind.MISSING_INCLUDE);
    }

    @Test
    void other_types_everywhere_are_faults() throws IOException {
        for (String value : new String[] {"x", "7", "true", "[]", "{}", "[[x]]", "[{x: y}]", "{x: [y]}", "~"}) {
            for (String key : Keywords.RESERVED) {
                assertThat(new Reads(root).result(key + ": " + value + "\na: {script: x}"))
                        .isNotNull();
            }
            for (String key : JobKeys.ALL) {
                assertThat(new Reads(root).result("a:\n  " + key + ": " + value + "\nb: {script: x}"))
                        .isNotNull();
                assertThat(new Reads(root).result("default:\n  " + key + ": " + value + "\nb: {script: x}"))
                        .isNotNull();
            }
        }
    }
}
