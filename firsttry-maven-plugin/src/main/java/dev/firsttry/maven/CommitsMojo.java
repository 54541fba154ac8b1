package dev.firsttry.maven;

import dev.firsttry.GateOutcome;
import dev.firsttry.GateRequest;
import dev.firsttry.check.commits.Release;
import dev.firsttry.git.GitRepository;
import dev.firsttry.policy.CheckName;
import dev.firsttry.report.ReportFiles;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * The check {@code commit_validation} alone: messages of the commits under review, and owners of what they change. With
 * {@code firsttry.commits.notes}, also the notes of the next release.
 */
@Mojo(name = "commits", requiresProject = false, aggregator = true, threadSafe = true, inheritByDefault = false)
public class CommitsMojo extends CheckMojo {

    /** File that takes the release notes since the last version tag, as Markdown. */
    @Parameter(property = "firsttry.commits.notes")
    File commitsNotes;

    public CommitsMojo() {
        super(CheckName.COMMIT_VALIDATION);
    }

    /** The notes are written whatever the check says: it judges what is under review, they tell what is there. */
    @Override
    void afterwards(GateRequest request, GateOutcome outcome) {
        if (commitsNotes == null) {
            return;
        }
        release(request.places().top())
                .ifPresentOrElse(
                        this::write, () -> getLog().warn("There is no commit here, so there are no release notes."));
    }

    private void write(Release release) {
        ReportFiles.write(commitsNotes.toPath().toAbsolutePath(), release.notes());
        String since = release.previous().isEmpty() ? "the beginning" : release.previous();
        getLog().info("Next version: " + release.next() + " (since " + since + "). Notes: " + commitsNotes);
    }

    private static Optional<Release> release(Path top) {
        Optional<GitRepository> opened = GitRepository.open(top);
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        try (GitRepository repository = opened.get()) {
            return repository.commit().map(head -> Release.since(repository.history(), head));
        }
    }
}
