package dev.firsttry.check.secrets;

import dev.firsttry.check.CheckContext;
import dev.firsttry.finding.Location;
import dev.firsttry.finding.Severity;
import dev.firsttry.git.AddedLines;
import dev.firsttry.git.GitHistory;
import dev.firsttry.git.GitRepository;
import java.util.Optional;

/** A scan of every line that the commits of the checked-out branch added. */
final class HistoryScan implements AddedLines {

    private final ScanReport report;
    private long scannedBytes;

    HistoryScan(ScanReport report) {
        this.report = report;
    }

    /** The commit whose history is scanned; empty when there is none. */
    static String head(CheckContext context) {
        Optional<GitRepository> opened = GitRepository.open(context.topLevel());
        if (opened.isEmpty()) {
            return "";
        }
        try (GitRepository repository = opened.get()) {
            return repository.commit().orElse("");
        }
    }

    void run(CheckContext context) {
        Optional<GitRepository> opened = GitRepository.open(context.topLevel());
        if (opened.isEmpty()) {
            none("there is no git repository here");
            return;
        }
        try (GitRepository repository = opened.get()) {
            Optional<String> head = repository.commit();
            if (head.isEmpty()) {
                none("there is no commit yet");
            } else {
                scan(repository.history(), head.get());
            }
        }
    }

    private void scan(GitHistory history, String head) {
        if (history.shallow()) {
            report.report(
                    Severity.ERROR,
                    "secrets/shallow-history",
                    "the clone is shallow, so its history cannot be judged",
                    "run: git fetch --unshallow (GitHub: fetch-depth: 0, GitLab: GIT_DEPTH: 0)",
                    Location.NONE);
            return;
        }
        history.addedLines(Optional.empty(), head, this);
        report.log(scannedBytes + " bytes of history scanned");
    }

    private void none(String why) {
        report.report(
                Severity.ERROR,
                "secrets/no-history",
                why + ", so its history cannot be judged",
                "run the build in a git checkout, or leave history out of the policy",
                Location.NONE);
    }

    @Override
    public void added(String commit, String path, int line, byte[] text) {
        report.scan(path, commit, line, text);
        scannedBytes += text.length;
    }

    @Override
    public void skipped(String commit, String path) {
        report.log("not scanned, binary or too large: " + commit + ":" + path);
    }
}
