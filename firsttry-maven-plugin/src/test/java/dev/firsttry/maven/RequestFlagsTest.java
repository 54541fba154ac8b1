package dev.firsttry.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.policy.bypass.BypassRequest;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequestFlagsTest {

    @TempDir
    private Path top;

    private final MavenExecutionRequest request = new DefaultMavenExecutionRequest();
    private final MavenProject root = project("root");
    private final MavenProject module = project("module");

    @BeforeEach
    void wholeBuild() {
        request.setBaseDirectory(top.toFile());
        request.setGoals(List.of("clean", "verify"));
    }

    @Test
    void a_whole_build_asks_for_nothing() {
        assertThat(words(List.of(root, module))).isEmpty();
    }

    @Test
    void fail_at_end_and_threads_are_fine() {
        request.setReactorFailureBehavior(MavenExecutionRequest.REACTOR_FAIL_AT_END);
        request.setDegreeOfConcurrency(4);
        assertThat(words(List.of(root, module))).isEmpty();
    }

    @Test
    void every_flag_that_leaves_modules_out_is_named() {
        request.setSelectedProjects(List.of("a", "b"));
        request.setExcludedProjects(List.of("c"));
        request.setResumeFrom(":d");
        request.setRecursive(false);
        assertThat(words(List.of(root)))
                .containsExactly(
                        "PARTIAL_REACTOR -pl a,b",
                        "PARTIAL_REACTOR -pl !c",
                        "PARTIAL_REACTOR -rf :d",
                        "PARTIAL_REACTOR -N");
    }

    @Test
    void modules_that_are_left_out_for_whatever_reason_are_counted() {
        assertThat(words(List.of(root))).containsExactly("PARTIAL_REACTOR building 1 of 2 modules");
    }

    @Test
    void never_failing_is_named() {
        request.setReactorFailureBehavior(MavenExecutionRequest.REACTOR_FAIL_NEVER);
        assertThat(words(List.of(root, module))).containsExactly("FAIL_NEVER -fn");
    }

    @Test
    void a_build_that_makes_an_artifact_and_ends_early_is_named() {
        request.setGoals(List.of("package"));
        assertThat(words(List.of(root, module))).containsExactly("VERIFY_NOT_REACHED mvn package");
        request.setGoals(List.of("test"));
        assertThat(words(List.of(root, module))).isEmpty();
    }

    @Test
    void what_the_pom_does_by_default_counts_as_typed() {
        request.setGoals(List.of());
        root.getBuild().setDefaultGoal("clean package");
        assertThat(words(List.of(root, module))).containsExactly("VERIFY_NOT_REACHED mvn clean package");
        root.getBuild().setDefaultGoal("install");
        assertThat(words(List.of(root, module))).isEmpty();
    }

    /** Maven offers no other way to make a session. */
    @SuppressWarnings("deprecation")
    private List<String> words(List<MavenProject> built) {
        MavenSession session = new MavenSession(
                null, new DefaultRepositorySystemSession(), request, new DefaultMavenExecutionResult());
        session.setProjects(built);
        session.setAllProjects(List.of(root, module));
        return new RequestFlags(session)
                .all(top).stream().map(RequestFlagsTest::word).toList();
    }

    private static String word(BypassRequest request) {
        return request.kind() + " " + request.asked();
    }

    private static MavenProject project(String name) {
        Model model = new Model();
        model.setArtifactId(name);
        model.setBuild(new Build());
        return new MavenProject(model);
    }
}
