package dev.firsttry.plan.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.plan.ExecutionPlan;
import dev.firsttry.plan.Instance;
import dev.firsttry.plan.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workflows that people copy from the documentation have no fault. */
class DocumentedWorkflowsTest {

    private static final Pattern BLOCK = Pattern.compile("```yaml\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path root;

    @Test
    void the_github_workflow_that_fans_out() throws IOException {
        ExecutionPlan plan = new Repository(root).github(only("github.md")).plan();
        List<Instance> instances = plan.pipelines().get(0).instances();
        assertThat(instances).extracting(Instance::job).containsExactly("plan", "run");
        assertThat(instances).extracting(Instance::dynamic).containsExactly(false, true);
    }

    @Test
    void the_gitlab_pipeline_that_starts_a_child() throws IOException {
        ExecutionPlan plan =
                new Repository(root).file(".gitlab-ci.yml", only("gitlab.md")).plan();
        assertThat(plan.pipelines().get(0).instances()).extracting(Instance::id).containsExactly("plan", "run");
    }

    private static String only(String page) throws IOException {
        List<String> blocks = BLOCK.matcher(Files.readString(Path.of("../docs", page)))
                .results()
                .map(block -> block.group(1))
                .toList();
        assertThat(blocks).hasSize(1);
        return blocks.get(0);
    }
}
