package dev.firsttry.check.commits;

import dev.firsttry.check.CheckContext;
import dev.firsttry.check.owners.CodeOwners;
import dev.firsttry.check.owners.OwnersFile;
import dev.firsttry.finding.Location;
import dev.firsttry.finding.Severity;
import dev.firsttry.git.GitCommit;
import dev.firsttry.git.GitHistory;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.SortedSet;

/** Judges one range of commits. */
final class CommitReview {

    private final CheckContext context;
    private final CommitParameters parameters;
    private final GitHistory history;
    private final CommitReport report;

    CommitReview(CheckContext context, CommitParameters parameters, GitHistory history, CommitReport report) {
        this.context = context;
        this.parameters = parameters;
        this.history = history;
        this.report = report;
    }

    void run(String head) {
        ReviewRange range = ReviewRange.of(history, head, parameters.bases());
        if (range.base().isEmpty()) {
            report.noBase(range, parameters.bases());
            return;
        }
        if (range.cut()) {
            report.cut();
        }
        if (range.commits().isEmpty()) {
            report.add(
                    Severity.NOTE,
                    "commits/none",
                    "no commit to judge: everything here is already in " + range.name(),
                    "",
                    Location.NONE);
        }
        range.commits().forEach(this::message);
        if (parameters.codeowners()) {
            owners(range);
        }
    }

    private void message(GitCommit commit) {
        if (commit.isMerge() || CommitLinter.isMadeByTools(commit.message())) {
            report.log("not judged, made by git: " + commit.id());
            return;
        }
        var linter = new CommitLinter(parameters.requireScope());
        linter.judge(commit.message()).forEach(problem -> report.about(commit, problem));
        CommitMessage.parse(commit.message()).footers().stream()
                .filter(footer -> footer.token().equalsIgnoreCase("Co-authored-by"))
                .forEach(footer -> report.log("named as co-author by the commit itself, not an approval: "
                        + footer.value().lines().findFirst().orElse("")));
    }

    /** Judged by the file as it was before the change: nobody makes himself an owner. */
    private void owners(ReviewRange range) {
        Optional<OwnersFile> file = OwnersFile.find(
                path -> history.file(range.base().orElseThrow(), path, OwnersFile.MAX_BYTES), context.files());
        Optional<OwnersFile> used = file.isPresent()
                ? file
                : OwnersFile.find(path -> history.file(range.head(), path, OwnersFile.MAX_BYTES), context.files());
        if (used.isEmpty()) {
            report.add(
                    Severity.ERROR,
                    "owners/no-file",
                    "there is no CODEOWNERS file of at most 3 MB",
                    "add one at " + String.join(" or ", OwnersFile.PLACES),
                    Location.NONE);
            return;
        }
        judge(used.get(), history.changedFiles(range.base(), range.head()));
    }

    private void judge(OwnersFile file, SortedSet<String> changed) {
        CodeOwners owners = file.parse();
        owners.faults()
                .forEach(fault -> report.add(
                        Severity.WARNING,
                        "owners/bad-line",
                        fault.message(),
                        "correct the line: " + file.dialect() + " ignores it",
                        Location.of(file.path(), fault.line())));
        var approvals = new LinkedHashSet<CodeOwners.Approval>();
        for (String path : changed) {
            approvals.addAll(owners.approvals(path));
            if (owners.of(path).isEmpty()) {
                report.add(
                        Severity.ERROR,
                        "owners/none",
                        "nobody owns the changed file",
                        "add a line for it to " + file.path(),
                        Location.of(path));
            }
        }
        approvals.stream().map(Object::toString).sorted().forEach(approval -> report.log("must review: " + approval));
    }
}
