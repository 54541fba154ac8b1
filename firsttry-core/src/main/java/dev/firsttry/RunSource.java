package dev.firsttry;

import dev.firsttry.execution.workspace.CopiedFiles;
import dev.firsttry.execution.workspace.ProjectSource;
import dev.firsttry.execution.workspace.Snapshot;
import dev.firsttry.git.GitRepository;
import dev.firsttry.git.SourceFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What a checkout of this run lays out. Closing it closes the repository. */
record RunSource(Snapshot snapshot, Optional<ProjectSource> project) implements AutoCloseable {

    /** A top-level directory inside of somebody else's repository is a project without git. */
    static RunSource of(Places places, boolean committed) {
        Path top = places.top();
        Predicate<String> own = path -> Inputs.isOwn(places, path);
        if (!committed && !isTopOfRepository(top)) {
            SourceFiles all = SourceFiles.inside(top);
            List<String> kept = all.files().stream().filter(own.negate()).toList();
            return new RunSource(new CopiedFiles(new SourceFiles(all.root(), kept, all.gitlinks())), Optional.empty());
        }
        ProjectSource source = committed ? ProjectSource.lastCommit(top) : ProjectSource.workingTree(top, own);
        return new RunSource(source.snapshot(), Optional.of(source));
    }

    private static boolean isTopOfRepository(Path top) {
        Optional<GitRepository> found = GitRepository.open(top);
        if (found.isEmpty()) {
            return false;
        }
        try (GitRepository repository = found.get()) {
            return repository.topLevel().toRealPath().equals(top.toRealPath());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot resolve " + top, e);
        }
    }

    @Override
    public void close() {
        project.ifPresent(ProjectSource::close);
    }
}
