package dev.firsttry.check.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.check.CheckContext;
import dev.firsttry.check.CheckResult;
import dev.firsttry.check.Contexts;
import dev.firsttry.check.Forgiveness;
import dev.firsttry.check.Rating;
import dev.firsttry.event.TaskStatus;
import dev.firsttry.finding.Finding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** With a stand-in that takes gitleaks's command line, ends as it ends and writes what it writes. */
@DisabledOnOs(OS.WINDOWS)
class GitleaksProgramTest {

    private static final String LEAK = "[" + GitleaksBaselineTest.entry("github-pat", "a.txt", 2, 8, 47, "") + "]";

    @TempDir
    Path directory;

    private Path top;

    @BeforeEach
    void repository() {
        top = Contexts.write(directory.resolve("repository/a.txt"), "text\n").getParent();
    }

    @Test
    void a_clean_repository_passes() throws Exception {
        CheckResult result = scan(program("[]", "echo 'no leaks found' >&2"));
        assertThat(result.status()).isEqualTo(TaskStatus.SUCCESS);
        assertThat(result.findings()).isEmpty();
        assertThat(result.log()).contains("gitleaks: no leaks found");
    }

    @Test
    void what_it_finds_in_files_of_the_repository_fails_without_the_secret() throws Exception {
        String built = GitleaksBaselineTest.entry("github-pat", "target/a.txt", 1, 1, 40, "");
        CheckResult result = scan(program(LEAK.replace("]}]", "]}," + built + "]"), "exit $code"));
        assertThat(result.findings())
                .extracting(Finding::headline)
                .containsExactly("[gitleaks/github-pat] A token (high) (a.txt:2:8)");
        assertThat(result.log() + result.findings()).doesNotContain("ghp_");
    }

    @Test
    void a_baseline_counts_for_it_too() throws Exception {
        Contexts.write(top.resolve(".gitleaks-baseline.json"), LEAK);
        CheckResult result = scan(program(LEAK, "exit $code"));
        assertThat(result.status()).isEqualTo(TaskStatus.SUCCESS);
        assertThat(result.log()).contains("in the baseline of gitleaks: a.txt:github-pat:2");
    }

    @Test
    void under_a_lock_it_sees_all_files_and_none_that_forgives() throws Exception {
        Contexts.write(top.resolve(".gitleaks.toml"), "");
        Contexts.write(top.resolve(".gitleaksignore"), "a.txt:github-pat:2\n");
        Contexts.write(top.resolve("a.txt"), "text\nb\nc # gitleaks:allow\n");
        String leaks = "[" + GitleaksBaselineTest.entry("github-pat", "repository/a.txt", 2, 1, 40, "") + ","
                + GitleaksBaselineTest.entry("github-pat", "repository/a.txt", 3, 1, 40, "") + "]";
        CheckResult result = check(Forgiveness.NONE, Optional.of(program(leaks, "ls -A . repository; exit $code")))
                .run(Contexts.of(top, List.of(".gitleaks.toml", ".gitleaksignore", "a.txt")));
        assertThat(result.findings())
                .extracting(Finding::headline)
                .containsExactly(
                        "[secrets/configuration] in force: 0 own rules, 0 allowlists, 0 rules switched off"
                                + " (.gitleaks.toml)",
                        "[baseline/not-allowed] the locked policy allows no baseline, so nothing is forgiven"
                                + " (.gitleaksignore)",
                        "[gitleaks/github-pat] A token (high) (a.txt:2:1)",
                        "[gitleaks/github-pat] A token (high) (allowed on the line) (a.txt:3:1)");
        assertThat(result.status()).isEqualTo(TaskStatus.FAILURE);
        assertThat(result.log()).contains("repository:; .gitleaks.toml; .gitleaksignore; a.txt");
    }

    @Test
    void without_a_verdict_there_is_no_pass() throws Exception {
        assertThat(rules(Optional.empty())).containsExactly("gitleaks/not-run");
        Path planted = program("[]", "exit 0", top.resolve("bin/gitleaks"));
        assertThat(rules(Optional.of(planted))).containsExactly("gitleaks/not-run");
        for (String end : List.of("exit 1", "exit 126", "rm -f \"$report\"", "exit $code", "echo '{' > \"$report\"")) {
            CheckResult result = scan(program("[]", end));
            assertThat(result.status()).as(end).isEqualTo(TaskStatus.FAILURE);
            assertThat(result.findings()).as(end).extracting(Finding::rule).containsExactly("gitleaks/not-run");
        }
        assertThat(scan(program("[]", "echo 'FTL unable to load config' >&2; exit 1"))
                        .findings()
                        .get(0)
                        .message())
                .contains("exit code 1", "unable to load config");
    }

    @Test
    void the_key_holds_the_program() throws Exception {
        var context = context();
        assertThat(check(Optional.of(program("[]", "exit 0"))).keyFields(context))
                .isNotEqualTo(check(Optional.of(program("[]", "exit $code"))).keyFields(context))
                .isNotEqualTo(check(Optional.empty()).keyFields(context));
    }

    private CheckResult scan(Path program) {
        return check(Optional.of(program)).run(context());
    }

    private List<String> rules(Optional<Path> program) {
        return check(program).run(context()).findings().stream()
                .map(Finding::rule)
                .toList();
    }

    private static SecurityScanCheck check(Optional<Path> program) {
        return check(Forgiveness.FREE, program);
    }

    private static SecurityScanCheck check(Forgiveness forgiveness, Optional<Path> program) {
        return new SecurityScanCheck(
                new SecurityScanParameters(List.of("gitleaks"), Rating.HIGH, forgiveness, program));
    }

    private CheckContext context() {
        return Contexts.of(top, List.of(".gitleaks-baseline.json", "a.txt"));
    }

    private Path program(String report, String end) throws Exception {
        return program(report, end, directory.resolve("bin/gitleaks"));
    }

    /** Refuses what gitleaks would refuse; {@code $code} is what it is told to end with when there are leaks. */
    private static Path program(String report, String end, Path file) throws Exception {
        Contexts.write(file, """
                #!/bin/sh
                [ "$1" = dir ] || { echo "unknown command" >&2; exit 1; }
                shift
                [ -z "$GITLEAKS_CONFIG" ] || exit 3
                while [ $# -gt 1 ]; do
                  case "$1" in
                    --exit-code) code=$2; shift 2 ;;
                    --report-format) [ "$2" = json ] || exit 1; shift 2 ;;
                    --report-path) report=$2; shift 2 ;;
                    --no-banner|--no-color|--redact) shift ;;
                    --ignore-gitleaks-allow) copy=repository/; shift ;;
                    *) echo "unknown flag: $1" >&2; exit 126 ;;
                  esac
                done
                [ "$1" = . ] && [ -f "${copy}a.txt" ] || exit 1
                [ -z "$copy" ] || [ ! -e .gitleaksignore ] || exit 1
                cat > "$report" <<'REPORT'
                %s
                REPORT
                %s
                """.formatted(report, end));
        if (!file.toFile().setExecutable(true) || !Files.isExecutable(file)) {
            throw new IllegalStateException("cannot make " + file + " executable");
        }
        return file;
    }
}
