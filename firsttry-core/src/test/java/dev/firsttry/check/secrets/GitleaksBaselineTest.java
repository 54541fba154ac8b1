package dev.firsttry.check.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.check.CheckResult;
import dev.firsttry.check.Contexts;
import dev.firsttry.check.Rating;
import dev.firsttry.event.TaskStatus;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Severity;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitleaksBaselineTest {

    private static final String NAME = ".gitleaks-baseline.json";
    private static final String TOKEN = "ghp_" + "q7Zp2Xv9Lk4Tn8Bw3Rf6Yh1Jd5Gs0McAeUiO";

    @TempDir
    Path top;

    @Test
    void an_old_finding_of_gitleaks_is_logged_and_a_new_one_fails() {
        write("a.txt", "first\ntoken: " + TOKEN + "\n" + TOKEN + "\n");
        CheckResult result = scan("[" + entry("github-pat", "a.txt", 2, 8, 47, "") + "]");
        assertThat(result.findings())
                .filteredOn(each -> each.severity() == Severity.ERROR)
                .extracting(Finding::headline)
                .containsExactly("[secrets/github-token] GitHub token (high) (a.txt:3:1)");
        assertThat(result.log()).contains("in the baseline of gitleaks: a.txt:github-token:2");
        assertThat(result.findings())
                .filteredOn(each -> each.severity() == Severity.NOTE)
                .extracting(Finding::headline)
                .containsExactly("[secrets/configuration] in force: 1 old findings of gitleaks (" + NAME + ")");
    }

    @Test
    void it_is_known_by_its_rule_or_by_its_very_place() {
        write("a.txt", "token: " + TOKEN + "\n");
        for (String known : List.of(
                entry("github-token", "./a.txt", 1, 0, 0, ""),
                entry("github-pat", "a.txt", 1, 1, 47, ""),
                entry("github-pat", "a.txt", 1, 9, 47, ""))) {
            assertThat(scan("[" + known + "]").status()).as(known).isEqualTo(TaskStatus.SUCCESS);
        }
        for (String other : List.of(
                entry("github-pat", "a.txt", 1, 20, 47, ""),
                entry("github-pat", "a.txt", 2, 8, 47, ""),
                entry("github-token", "b.txt", 1, 8, 47, ""),
                entry("github-token", "a.txt", 1, 8, 47, "0123456789012345678901234567890123456789"))) {
            assertThat(scan("[" + other + "]").status()).as(other).isEqualTo(TaskStatus.FAILURE);
        }
    }

    @Test
    void one_that_is_damaged_forgives_nothing_and_says_where() {
        write("a.txt", "token: " + TOKEN + "\n");
        for (String bad : List.of(
                "",
                "{}",
                "null",
                "[\n{]",
                "[] []",
                "[1]",
                "[{\"RuleID\":\"a\",\"RuleID\":\"b\"}]",
                "[{\"RuleID\":\"github-token\",\"File\":\"a.txt\"}]",
                "[{\"RuleID\":\"github-token\",\"File\":\"a.txt\",\"StartLine\":-1}]",
                "\u0000\u0001")) {
            assertThat(scan(bad).findings())
                    .as(bad)
                    .extracting(Finding::rule)
                    .containsExactly("secrets/bad-configuration", "secrets/github-token");
        }
        assertThat(scan("[\n{]").findings().get(0).headline())
                .isEqualTo("[secrets/bad-configuration] it is not JSON (" + NAME + ":2:2)");
    }

    @Test
    void a_baseline_that_holds_secrets_is_not_scanned_and_a_damaged_one_is() {
        assertThat(scan("[" + entry("github-pat", "gone.txt", 1, 1, 40, "") + "]")
                        .status())
                .isEqualTo(TaskStatus.SUCCESS);
        assertThat(scan("{\"Secret\":\"" + TOKEN + "\"}").findings())
                .extracting(Finding::rule)
                .contains("secrets/github-token");
    }

    /** As gitleaks 8 writes it. */
    static String entry(String rule, String file, int line, int start, int end, String commit) {
        return """
                {"RuleID":"%s","Description":"A token","StartLine":%d,"EndLine":%d,"StartColumn":%d,"EndColumn":%d,
                 "Match":"%s","Secret":"%s","File":"%s","SymlinkFile":"","Commit":"%s","Entropy":4.9,"Author":"",
                 "Email":"","Date":"","Message":"","Tags":[],"Fingerprint":"%s:%s:%d"}""".formatted(rule, line, line, start, end, TOKEN, TOKEN, file, commit, file, rule, line);
    }

    private void write(String path, String text) {
        Contexts.write(top.resolve(path), text);
    }

    private CheckResult scan(String baseline) {
        write(NAME, baseline);
        return new SecurityScanCheck(new SecurityScanParameters(List.of("secrets"), Rating.HIGH))
                .run(Contexts.of(top, List.of(NAME, "a.txt")));
    }
}
