package dev.firsttry.plan.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.finding.Fault;
import dev.firsttry.pipeline.PlanContext;
import dev.firsttry.plan.ExecutionPlan;
import dev.firsttry.plan.Instance;
import dev.firsttry.plan.PlanOutcome;
import dev.firsttry.plan.PlanRequest;
import dev.firsttry.plan.Planner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitLabChildTest {

    @TempDir
    Path root;

    private ExecutionPlan plan(PlanContext context) {
        PlanRequest request = new PlanRequest(root, List.of(), context, Optional.empty());
        return Planner.plan(request).fold(new PlanOutcome.Cases<>() {
            @Override
            public ExecutionPlan planned(ExecutionPlan plan) {
                return plan;
            }

            @Override
            public ExecutionPlan faulty(List<Fault> faults) {
                throw new AssertionError(faults.toString());
            }

            @Override
            public ExecutionPlan nothing(List<String> places) {
                throw new AssertionError(places.toString());
            }
        });
    }

    private String child(String pipeline, String... keys) throws IOException {
        Files.writeString(root.resolve(".gitlab-ci.yml"), pipeline);
        Set<String> wanted = Set.of(keys);
        return GitLabChild.of(plan(PlanContext.DEFAULT), instance -> wanted.contains(instance.key()));
    }

    @Test
    void wanted_instances_become_jobs_whose_needs_are_wanted_too() throws IOException {
        String pipeline = """
                build: {stage: build, image: maven, tags: [big], script: x, parallel: {matrix: [{OS: [linux, mac]}]}}
                lint: {script: x, needs: []}
                test: {script: x, needs: [build, lint], allow_failure: {exit_codes: [3]}}
                """;
        assertThat(child(pipeline, "build#1", "test#0")).isEqualTo("""
                        {
                          "stages" : [ "build", "test" ],
                          "workflow" : {
                            "rules" : [ {
                              "when" : "always"
                            } ]
                          },
                          "build: [mac]" : {
                            "stage" : "build",
                            "script" : [ "mvn -B firsttry:run -Dfirsttry.job='build#1'" ],
                            "image" : "maven",
                            "tags" : [ "big" ],
                            "when" : "on_success",
                            "allow_failure" : false
                          },
                          "test" : {
                            "stage" : "test",
                            "script" : [ "mvn -B firsttry:run -Dfirsttry.job='test#0'" ],
                            "needs" : [ "build: [mac]" ],
                            "when" : "on_success",
                            "allow_failure" : {
                              "exit_codes" : [ 3 ]
                            }
                          }
                        }
                        """);
    }

    @Test
    void what_it_writes_is_a_pipeline_that_plans_to_the_same_instances() throws IOException {
        String pipeline = """
                build: {stage: build, script: x, parallel: 2}
                "it's odd": {script: x, rules: [{when: manual}]}
                test: {script: x, needs: ["build 1/2"]}
                child: {stage: deploy, trigger: group/project, variables: {A: b}}
                """;
        Files.writeString(root.resolve(".gitlab-ci.yml"), pipeline);
        ExecutionPlan plan = plan(PlanContext.DEFAULT);
        Files.writeString(root.resolve(".gitlab-ci.yml"), PlanFormat.GITLAB_CHILD.write(plan));
        ExecutionPlan again =
                plan(new PlanContext("parent_pipeline", "", "", Map.of(), Map.of(), Map.of(), Map.of(), List.of()));
        assertThat(ids(again)).isEqualTo(ids(plan));
        assertThat(needs(again)).isEqualTo(needs(plan));
    }

    private static List<String> ids(ExecutionPlan plan) {
        return plan.pipelines().get(0).instances().stream().map(Instance::id).toList();
    }

    private static List<List<String>> needs(ExecutionPlan plan) {
        return plan.pipelines().get(0).instances().stream().map(Instance::needs).toList();
    }

    @Test
    void nothing_wanted_is_one_job_that_says_so() throws IOException {
        assertThat(child("a: {script: x}")).contains("nothing to do").contains("everything is proven");
    }
}
