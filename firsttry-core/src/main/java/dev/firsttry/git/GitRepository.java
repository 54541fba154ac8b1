package dev.firsttry.git;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.Status;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/**
 * A git repository with a working tree, found from a directory inside it. {@code GIT_DIR} and its like are not looked
 * at: a build that a git hook starts sees the same repository as one that a person starts.
 */
public final class GitRepository implements AutoCloseable {

    private static final Pattern REMOTE = Pattern.compile("[/:]([^/:]+/[^/:]+?)(?:\\.git)?/?$");

    private final Repository repository;

    private GitRepository(Repository repository) {
        this.repository = repository;
    }

    /**
     * The repository whose working tree holds the directory; empty when there is none.
     *
     * @throws dev.firsttry.finding.FirstTryException when there is one but it cannot be read
     */
    public static Optional<GitRepository> open(Path directory) {
        QuietSystem.install();
        File start = directory.toAbsolutePath().normalize().toFile();
        FileRepositoryBuilder builder =
                new FileRepositoryBuilder().setMustExist(true).findGitDir(start);
        return builder.getGitDir() == null ? Optional.empty() : open(builder);
    }

    private static Optional<GitRepository> open(FileRepositoryBuilder builder) {
        try {
            Repository repository = builder.build();
            if (repository.isBare()) {
                repository.close();
                return Optional.empty();
            }
            return Optional.of(new GitRepository(repository));
        } catch (IOException e) {
            throw GitFaults.unreadable("repository", e);
        }
    }

    /** Absolute path of the working tree's root. */
    public Path topLevel() {
        return repository.getWorkTree().toPath();
    }

    /** Full id of the checked-out commit; empty before the first commit. */
    public Optional<String> commit() {
        try {
            return Optional.ofNullable(repository.resolve(Constants.HEAD)).map(ObjectId::name);
        } catch (IOException e) {
            throw GitFaults.unreadable("HEAD", e);
        }
    }

    /** Name of the checked-out branch without {@code refs/heads/}; empty when a commit is checked out. */
    public Optional<String> branch() {
        try {
            String full = repository.getFullBranch();
            return Optional.ofNullable(full)
                    .filter(name -> name.startsWith(Constants.R_HEADS))
                    .map(Repository::shortenRefName);
        } catch (IOException e) {
            throw GitFaults.unreadable("HEAD", e);
        }
    }

    /** {@code owner/name} of a remote on a forge; empty when there is no such remote or its address has no such shape. */
    public Optional<String> remoteName(String remote) {
        String url = repository.getConfig().getString(ConfigConstants.CONFIG_REMOTE_SECTION, remote, "url");
        return Optional.ofNullable(url)
                .map(REMOTE::matcher)
                .filter(Matcher::find)
                .map(match -> match.group(1));
    }

    /** Paths of everything that differs from the checked-out commit, files that are untracked and not ignored included. */
    public SortedSet<String> uncommitted() {
        try (Git git = new Git(repository)) {
            Status status = git.status().call();
            SortedSet<String> paths = new TreeSet<>(status.getUncommittedChanges());
            paths.addAll(status.getUntracked());
            return paths;
        } catch (GitAPIException e) {
            throw GitFaults.unreadable("working tree", e);
        }
    }

    /** The files of the working tree that belong to the project. */
    public SourceFiles files() {
        return seen().files();
    }

    /** The same, as they are now. */
    public SeenFiles seen() {
        return WorkingTree.list(repository);
    }

    /** Its commits. Closed with the repository. */
    public GitHistory history() {
        return new GitHistory(repository);
    }

    /** Makes repositories for copies of the working tree. Reads the index now. Closed with the repository. */
    public SnapshotGit snapshots() {
        try {
            return new SnapshotGit(repository);
        } catch (IOException e) {
            throw GitFaults.unreadable("index", e);
        }
    }

    /** The files of a commit. Closed with the repository. @param commit full id */
    public CommitFiles filesOf(String commit) {
        return new CommitFiles(repository, commit);
    }

    @Override
    public void close() {
        repository.close();
    }
}
