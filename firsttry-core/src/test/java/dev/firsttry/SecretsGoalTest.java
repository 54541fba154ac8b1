package dev.firsttry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.event.TaskStatus;
import dev.firsttry.policy.CheckName;
import dev.firsttry.report.ReportStatus;
import dev.firsttry.report.TaskLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goal {@code secrets} is: the check {@code security_scan}, nothing else, beside the gate. */
class SecretsGoalTest {

    /** Here the gate would fail by its tests, which nobody ran. */
    private static final String ALSO_TESTS = """
            {"name":"t","checks":{"tests":{"enabled":true,"fail_on_error":true,"min_count":1},
             "security_scan":{"enabled":true}}}""";

    private static final String SILENT = """
            {"name":"t","checks":{"tests":{"enabled":true,"fail_on_error":true,"min_count":1}}}""";

    /** Cut, so that no scanner finds it here. */
    private static final String SECRET = "aws = AKIA" + "Z7QX2M4LWTB5RKJD\n";

    @TempDir
    Path directory;

    @Test
    void a_clean_repository_passes_whatever_else_the_gate_would_say() throws Exception {
        GateOutcome outcome = secrets(project(ALSO_TESTS).file("a.txt", "nothing\n"));

        assertThat(outcome.failsBuild()).isFalse();
        assertThat(outcome.report().status()).isEqualTo(ReportStatus.SUCCESS);
        assertThat(outcome.report().tasks()).extracting(TaskLine::id).containsExactly("security_scan");
    }

    @Test
    void a_secret_fails_the_goal_and_is_shown_nowhere() throws Exception {
        GateProject project = project(ALSO_TESTS).file("a.txt", SECRET);
        GateOutcome outcome = secrets(project);

        assertThat(outcome.failsBuild()).isTrue();
        assertThat(outcome.report().findings())
                .extracting(found -> found.finding().headline())
                .containsExactly("[secrets/aws-access-key-id] AWS access key id (high) (a.txt:1:7)");
        Path report = project.output().resolve("checks/secrets/report.json");
        assertThat(Files.readString(report)).doesNotContain(SECRET.substring(6, 20));
        assertThat(project.output().resolve("report.json")).doesNotExist();
    }

    @Test
    void a_secret_fails_the_goal_also_where_the_policy_does_not_ask_for_the_check() throws Exception {
        assertThat(secrets(project(SILENT)).failsBuild()).isFalse();
        GateOutcome outcome = secrets(project(SILENT).file("a.txt", SECRET));
        assertThat(outcome.failsBuild()).isTrue();
        assertThat(outcome.report().tasks()).extracting(TaskLine::status).containsExactly(TaskStatus.FAILURE);
    }

    private GateProject project(String policy) throws IOException {
        return new GateProject(directory).file("policies/t.json", policy).module("");
    }

    private static GateOutcome secrets(GateProject project) throws InterruptedException {
        return project.check("secrets", CheckName.SECURITY_SCAN);
    }
}
