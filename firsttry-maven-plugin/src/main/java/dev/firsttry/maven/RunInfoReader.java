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

    private final MavenSession session;
    private final MojoExecution execution;

    RunInfoReader(MavenSession session, MojoExecution execution) {
        this.session = session;
        this.execution = execution;
    }

    /** Git is asked once per run: the report keeps what the first part knew. */
    RunInfo read(SessionLedger ledger, Path topDirectory) {
        return new RunInfo(
                ledger.runId(),
                execution.getGoal(),
                session.getStartTime().toInstant(),
                execution.getVersion(),
                session.getSystemProperties().getProperty("maven.version", ""),
                System.getProperty("java.version"),
                os(),
                ledger.claim("git") ? git(topDirectory) : RunInfo.Git.NONE);
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
