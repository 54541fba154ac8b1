package dev.firsttry.check.commits;

import dev.firsttry.check.CheckCatalog;
import dev.firsttry.check.CheckResult;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Location;
import dev.firsttry.finding.Severity;
import dev.firsttry.git.GitCommit;
import java.util.ArrayList;
import java.util.List;

/** Gathers what the check {@code commit_validation} has to say. */
final class CommitReport {

    private final List<Finding> findings = new ArrayList<>();
    private final StringBuilder log = new StringBuilder();

    void log(String line) {
        log.append(line).append('\n');
    }

    void add(Severity severity, String rule, String message, String remedy, Location location) {
        add(Finding.of(severity, rule, CheckCatalog.COMMIT_VALIDATION, message, remedy, location));
    }

    private void add(Finding finding) {
        findings.add(finding);
        log(finding.severity().json() + ": " + finding.headline());
    }

    void about(GitCommit commit, CommitLinter.Problem problem) {
        String rule = "commits/" + problem.rule();
        add(new Finding(
                rule,
                CheckCatalog.COMMIT_VALIDATION,
                problem.severity(),
                problem.message() + " (commit " + commit.id().substring(0, 10) + ")",
                problem.remedy(),
                Location.NONE,
                commit.id(),
                commit.id() + ":" + rule));
    }

    void noHistory(String why) {
        add(
                Severity.ERROR,
                "commits/no-history",
                why + ", so no commit can be judged",
                "run the build in a git checkout with its history",
                Location.NONE);
    }

    void noBase(ReviewRange range, List<String> tried) {
        String message = range.name().isEmpty()
                ? "none of these revisions is here: " + String.join(", ", tried)
                : "the checked-out commit and " + range.name() + " have no common commit here";
        add(
                Severity.ERROR,
                range.cut() ? "commits/shallow" : "commits/no-base",
                message,
                range.cut()
                        ? "fetch the history: git fetch --unshallow (GitHub: fetch-depth: 0, GitLab: GIT_DEPTH: 0)"
                        : "fetch the target branch, for example: git fetch origin main",
                Location.NONE);
    }

    void cut() {
        add(
                Severity.ERROR,
                "commits/shallow",
                "the clone is shallow and does not reach back to the target branch",
                "fetch the history: git fetch --unshallow (GitHub: fetch-depth: 0, GitLab: GIT_DEPTH: 0)",
                Location.NONE);
    }

    CheckResult result() {
        return CheckResult.judged(findings, log.toString());
    }
}
