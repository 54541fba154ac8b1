package dev.firsttry.execution.workspace;

import dev.firsttry.finding.Finding;
import dev.firsttry.finding.FirstTryException;
import dev.firsttry.finding.Location;
import dev.firsttry.git.CommitFiles;
import dev.firsttry.git.GitRepository;
import dev.firsttry.git.HistoryDepth;
import dev.firsttry.git.LaidFile;
import dev.firsttry.git.SnapshotGit;
import dev.firsttry.git.SourceFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a run proves: the files that git tracks or would track, or the last commit alone. One object serves a whole run;
 * closing it closes the repository.
 */
public final class ProjectSource implements AutoCloseable {

    private final SourceFiles files;
    private final Optional<GitRepository> repository;
    private final Snapshot snapshot;

    private ProjectSource(SourceFiles files, Optional<GitRepository> repository, Snapshot snapshot) {
        this.files = files;
        this.repository = repository;
        this.snapshot = snapshot;
    }

    /** The files as they are now, committed or not, of the repository that holds the directory. */
    public static ProjectSource workingTree(Path directory) {
        return workingTree(directory, path -> false);
    }

    /**
     * The same without some files.
     *
     * @param leftOut takes a path from the root of the repository: what FirstTry itself wrote there is no file of the
     *     project, although git would track it
     */
    public static ProjectSource workingTree(Path directory, Predicate<String> leftOut) {
        Optional<GitRepository> repository = GitRepository.open(directory);
        SourceFiles all = repository.map(GitRepository::files).orElseGet(() -> SourceFiles.of(directory));
        SourceFiles files = new SourceFiles(
                all.root(),
                all.files().stream().filter(path -> !leftOut.test(path)).toList(),
                all.gitlinks());
        Optional<SnapshotGit> git = repository.map(GitRepository::snapshots);
        return new ProjectSource(files, repository, (target, history) -> copy(files, git, target, history));
    }

    /**
     * The last commit alone.
     *
     * @throws FirstTryException {@code [workspace/no-commit]} when there is none
     */
    public static ProjectSource lastCommit(Path directory) {
        Optional<GitRepository> repository = GitRepository.open(directory);
        String commit = repository.flatMap(GitRepository::commit).orElseThrow(() -> noCommit(directory));
        GitRepository opened = repository.orElseThrow();
        SnapshotGit git = opened.snapshots();
        CommitFiles committed = opened.filesOf(commit);
        return new ProjectSource(
                opened.files(), repository, (target, history) -> write(committed, git, target, history));
    }

    private static FirstTryException noCommit(Path directory) {
        return new FirstTryException(Finding.error(
                "workspace/no-commit",
                "",
                "there is no commit to run in " + directory,
                "commit first, or run without -Dfirsttry.committed to take the files as they are",
                Location.NONE));
    }

    /** The files of the working tree. */
    public SourceFiles files() {
        return files;
    }

    public Snapshot snapshot() {
        return snapshot;
    }

    private static List<String> copy(SourceFiles files, Optional<SnapshotGit> git, Path target, HistoryDepth history)
            throws IOException {
        List<LaidFile> laid =
                new TreeCopy(files.root(), target, git.map(SnapshotGit::tracked).orElse(Map.of())).copy(files.files());
        if (git.isPresent()) {
            git.get().write(target, history, laid);
        }
        return submodules(files.gitlinks());
    }

    private static List<String> write(CommitFiles commit, SnapshotGit git, Path target, HistoryDepth history)
            throws IOException {
        CommitFiles.Written written = commit.write(Files.createDirectories(target));
        git.write(target, history, written.files());
        List<String> remarks = new ArrayList<>(submodules(written.gitlinks()));
        if (written.pointers() > 0) {
            remarks.add(written.pointers() + " files are pointers of Git LFS, as in a checkout without 'lfs: true'");
        }
        return remarks;
    }

    private static List<String> submodules(Map<String, String> gitlinks) {
        return gitlinks.keySet().stream()
                .map(path -> "submodule '" + path + "' is empty, as in a checkout without 'submodules: true'")
                .toList();
    }

    @Override
    public void close() {
        repository.ifPresent(GitRepository::close);
    }
}
