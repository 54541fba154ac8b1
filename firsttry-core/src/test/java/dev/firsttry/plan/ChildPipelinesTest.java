package dev.firsttry.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.finding.Fault;
import dev.firsttry.finding.FaultKind;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many child pipelines there may be, and how deep. */
class ChildPipelinesTest {

    @TempDir
    private Path root;

    private Repository bridges(int... copies) {
        String jobs = IntStream.range(0, copies.length)
                .mapToObj(i -> "b" + i + ": {trigger: {include: child.yml}, parallel: {matrix: [{N: "
                        + IntStream.range(0, copies[i]).boxed().toList() + "}]}}\n")
                .collect(Collectors.joining());
        return new Repository(root).file(".gitlab-ci.yml", jobs).file("child.yml", "unit: {script: [a]}\n");
    }

    @Test
    void a_pipeline_with_its_children_is_as_large_as_the_service_allows() {
        ExecutionPlan plan = bridges(200, 200, 200, 200, 199).plan();

        assertThat(plan.pipelines().get(0).instances()).hasSize(999);
    }

    @Test
    void one_more_is_a_fault() {
        assertThat(bridges(200, 200, 200, 200, 200).faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.kind()).isEqualTo(FaultKind.UNSUPPORTED))
                .extracting(Fault::message)
                .isEqualTo("job 'b4': a pipeline and all child pipelines below it are at most 1000");
    }

    @Test
    void children_of_children_count_as_well() {
        bridges(200, 100).file("child.yml", """
                        a: {trigger: {include: leaf.yml}}
                        b: {trigger: {include: leaf.yml}}
                        c: {trigger: {include: leaf.yml}}
                        """).file("leaf.yml", "leaf: {script: [a]}\n");

        assertThat(new Repository(root).faults())
                .extracting(Fault::message)
                .containsExactly("job 'c': a pipeline and all child pipelines below it are at most 1000");
    }

    @Test
    void children_are_nested_twice() {
        Repository repository = nested("[{if: $CI}]");

        assertThat(repository.faults())
                .extracting(Fault::message)
                .containsExactly("job 'third': child pipelines are nested at most 2 deep");
    }

    @Test
    void a_bridge_that_takes_no_part_is_not_too_deep() {
        assertThat(nested("[{if: $NEVER}]").plan().pipelines()).hasSize(1);
    }

    private Repository nested(String rules) {
        return new Repository(root)
                .file(".gitlab-ci.yml", "first: {trigger: {include: one.yml}}\n")
                .file("one.yml", "second: {trigger: {include: two.yml}}\n")
                .file("two.yml", """
                        leaf: {script: [a]}
                        third: {trigger: {include: three.yml}, rules: %s}
                        """.formatted(rules))
                .file("three.yml", "leaf: {script: [a]}\n");
    }
}
