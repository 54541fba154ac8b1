package dev.firsttry.maven;

import dev.firsttry.event.RunInfo;
import dev.firsttry.git.GitRepository;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;

/** Reads what the report says about the run itself. */
final class RunInfoReader {

    private static final String GIT = "git";

    private final MavenSession session;
    private final MojoExecution execution;

    RunInfoReader(MavenSession session, MojoExecution execution) {
        this.session = session;
        this.execution = execution;
    }

    /** Git is asked once per run: what it says is kept for the parts that follow. */
    RunInfo read(SessionLedger ledger, Path topDirectory) {
        return new RunInfo(
                ledger.runId(),
                execution.getGoal(),
                session.getStartTime().toInstant(),
                execution.getVersion(),
                session.getSystemProperties().getProperty("maven.version", ""),
                System.getProperty("java.version"),
                os(),
                git(ledger, topDirectory));
    }

    private static RunInfo.Git git(SessionLedger ledger, Path topDirectory) {
        String[] known = ledger.noted(GIT).split("\n", -1);
        if (known.length == 3) {
            return new RunInfo.Git(known[0], known[1], Boolean.parseBoolean(known[2]));
        }
        RunInfo.Git git = git(topDirectory);
        ledger.note(GIT, git.commit() + "\n" + git.branch() + "\n" + git.dirty());
        return git;
    }

    private static String os() {
        return (System.getProperty("os.name") + "/" + System.getProperty("os.arch"))
                .toLowerCase(Locale.ROOT)
                .replace(' ', '-');
    }

    private static RunInfo.Git git(Path directory) {
        Optional<GitRepository> found = GitRepository.open(directory);
        if (found.isEmpty()) {
            return RunInfo.Git.NONE;
        }
        try (GitRepository repository = found.get()) {
            return new RunInfo.Git(
                    repository.commit().orElse(""), repository.branch().orElse(""), repository.dirty());
        }
    }
}
