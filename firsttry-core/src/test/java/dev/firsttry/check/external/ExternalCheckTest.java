package dev.firsttry.check.external;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.check.CheckResult;
import dev.firsttry.check.Contexts;
import dev.firsttry.check.FakeBuildTool;
import dev.firsttry.check.Reuse;
import dev.firsttry.check.ToolRun;
import dev.firsttry.event.TaskStatus;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Severity;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExternalCheckTest {

    private static final String SARIF = """
            {"version":"2.1.0","runs":[{
              "tool":{"driver":{"name":"acme","rules":[{"id":"A 1","defaultConfiguration":{"level":"error"}}]}},
              "results":[
                {"ruleId":"A 1","message":{"text":"no\\n such thing"},"locations":[{"physicalLocation":
                  {"artifactLocation":{"uri":"src/A.java"},"region":{"startLine":3,"startColumn":5}}}]},
                {"ruleId":"B","message":{"text":"meh"}},
                {"ruleId":"C","level":"error","message":{"text":"was looked at"},"suppressions":[{"kind":"inSource"}]},
                {"ruleId":"D","kind":"pass","message":{"text":"fine"}}]}]}""";

    @TempDir
    Path top;

    @Test
    void what_a_goal_wrote_is_judged_by_the_policys_threshold() {
        assertThat(run(SARIF, ToolRun.objected("found something")).findings())
                .extracting(finding -> finding.severity().json() + " " + finding.headline())
                .containsExactly("error [acme/A-1] no such thing (src/A.java:3:5)", "warning [acme/B] meh");
    }

    @Test
    void a_goal_runs_as_it_is_written_in_the_policy() {
        var build = new FakeBuildTool(goal -> ToolRun.broken("no such plugin"));
        CheckResult result = check(tool(Optional.of("com.acme:scan:1.2:scan"), List.of()))
                .run(Contexts.of(top, List.of(), build, Contexts.module(top, "m")));
        assertThat(build.ran()).extracting(Object::toString).containsExactly("com.acme:scan:1.2:scan");
        assertThat(result.findings())
                .extracting(Finding::headline)
                .containsExactly("[external/not-run] acme wrote no out.sarif: no such plugin");
    }

    @Test
    void an_old_file_never_counts() {
        Contexts.write(top.resolve("out.sarif"), "{\"version\":\"2.1.0\",\"runs\":[]}");
        var build = new FakeBuildTool(goal -> ToolRun.done());
        CheckResult result = check(tool(Optional.of("a:b:1:c"), List.of()))
                .run(Contexts.of(top, List.of(), build, Contexts.module(top, "m")));
        assertThat(result.status()).isEqualTo(TaskStatus.FAILURE);
    }

    @Test
    void damaged_files_are_never_a_pass() {
        for (String bad : List.of("", "{", "[]", "{\"version\":\"1.0\",\"runs\":[]}", "{\"version\":\"2.1.0\"}")) {
            assertThat(run(bad, ToolRun.done()).findings())
                    .as(bad)
                    .extracting(Finding::rule)
                    .containsExactly("external/not-run");
        }
    }

    @Test
    void a_place_outside_of_the_repository_is_no_place() {
        String text = SARIF.replace("src/A.java", "../../etc/passwd");
        assertThat(run(text, ToolRun.done()).findings().get(0).location().file())
                .isEmpty();
    }

    @Test
    void a_command_runs_here_and_is_never_cached() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ExternalCheck check = check(tool(Optional.empty(), List.of(java, "-version")));
        CheckResult result = check.run(Contexts.of(top, List.of()));
        assertThat(check.reuse()).isEqualTo(Reuse.NEVER);
        assertThat(result.log()).contains("version").contains("acme: DONE");
        assertThat(result.findings()).extracting(Finding::rule).containsExactly("external/not-run");
        CheckResult missing =
                check(tool(Optional.empty(), List.of("no-such-program-at-all"))).run(Contexts.of(top, List.of()));
        assertThat(missing.findings().get(0).message()).contains("cannot be started");
    }

    private CheckResult run(String sarif, ToolRun end) {
        var build = new FakeBuildTool(goal -> {
            Contexts.write(top.resolve("out.sarif"), sarif);
            return end;
        });
        return check(tool(Optional.of("a:b:1:c"), List.of()))
                .run(Contexts.of(top, List.of(), build, Contexts.module(top, "m")));
    }

    private static ExternalParameters.Tool tool(Optional<String> goal, List<String> command) {
        return new ExternalParameters.Tool("acme", goal, command, "out.sarif", Duration.ofMinutes(1));
    }

    private static ExternalCheck check(ExternalParameters.Tool tool) {
        return new ExternalCheck(new ExternalParameters(List.of(tool), Severity.ERROR));
    }
}
