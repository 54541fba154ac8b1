package dev.firsttry.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** The commits of a repository. Revisions are what {@code git rev-parse} understands; ids in answers are full. */
public final class GitHistory {

    private final Repository repository;

    GitHistory(Repository repository) {
        this.repository = repository;
    }

    /** Whether the clone lacks older commits, so that a range may be cut short without a trace. */
    public boolean shallow() {
        try {
            return !repository.getObjectDatabase().getShallowCommits().isEmpty();
        } catch (IOException e) {
            throw GitFaults.unreadable("list of shallow commits", e);
        }
    }

    /** The commit that a revision names; empty when it names none here. */
    public Optional<String> resolve(String revision) {
        try {
            return Optional.ofNullable(repository.resolve(revision + "^{commit}"))
                    .map(ObjectId::name);
        } catch (RevisionSyntaxException | AmbiguousObjectException | IncorrectObjectTypeException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw GitFaults.unreadable("revision " + revision, e);
        }
    }

    /** The newest commit that both have in their history; empty when there is none here. */
    public Optional<String> mergeBase(String one, String other) {
        try (RevWalk walk = new RevWalk(repository)) {
            walk.setRevFilter(RevFilter.MERGE_BASE);
            walk.markStart(walk.parseCommit(ObjectId.fromString(one)));
            walk.markStart(walk.parseCommit(ObjectId.fromString(other)));
            return Optional.ofNullable(walk.next()).map(RevCommit::name);
        } catch (IOException e) {
            throw GitFaults.unreadable("history", e);
        }
    }

    /**
     * Commits that {@code until} has in its history and {@code since} has not, newest first.
     *
     * @param since full id; empty: from the very first
     * @param until full id
     */
    public List<GitCommit> log(Optional<String> since, String until) {
        try (RevWalk walk = range(since, until)) {
            var commits = new ArrayList<GitCommit>();
            for (RevCommit commit : walk) {
                commits.add(describe(commit));
            }
            return commits;
        } catch (IOException e) {
            throw GitFaults.unreadable("history", e);
        }
    }

    /** @param id full, of a commit that is here */
    public GitCommit commit(String id) {
        try (RevWalk walk = new RevWalk(repository)) {
            return describe(walk.parseCommit(ObjectId.fromString(id)));
        } catch (IOException e) {
            throw GitFaults.unreadable("commit " + id, e);
        }
    }

    private RevWalk range(Optional<String> since, String until) throws IOException {
        RevWalk walk = new RevWalk(repository);
        walk.sort(RevSort.TOPO);
        walk.markStart(walk.parseCommit(ObjectId.fromString(until)));
        if (since.isPresent()) {
            walk.markUninteresting(walk.parseCommit(ObjectId.fromString(since.get())));
        }
        return walk;
    }

    private static GitCommit describe(RevCommit commit) {
        var parents = new ArrayList<String>();
        for (RevCommit parent : commit.getParents()) {
            parents.add(parent.name());
        }
        return new GitCommit(
                commit.name(),
                parents,
                commit.getAuthorIdent().getName(),
                commit.getAuthorIdent().getEmailAddress(),
                commit.getAuthorIdent().getWhenAsInstant(),
                commit.getFullMessage());
    }

    /**
     * Paths that differ between two commits: both names of a renamed file.
     *
     * @param from full id; empty: the empty tree
     */
    public SortedSet<String> changedFiles(Optional<String> from, String to) {
        try (Diffs diffs = new Diffs(repository)) {
            var paths = new TreeSet<String>();
            for (DiffEntry entry : diffs.between(from, to)) {
                paths.add(entry.getOldPath());
                paths.add(entry.getNewPath());
            }
            paths.remove(DiffEntry.DEV_NULL);
            return paths;
        } catch (IOException e) {
            throw GitFaults.unreadable("history", e);
        }
    }

    /** Tells what each commit of the range added to its parent; merges add nothing of their own. */
    public void addedLines(Optional<String> since, String until, AddedLines sink) {
        try (RevWalk walk = range(since, until);
                Diffs diffs = new Diffs(repository)) {
            for (RevCommit commit : walk) {
                if (commit.getParentCount() < 2) {
                    diffs.added(commit, sink);
                }
            }
        } catch (IOException e) {
            throw GitFaults.unreadable("history", e);
        }
    }

    /** Content of a file in a commit; empty when it is not there, or larger than the limit in bytes. */
    public Optional<byte[]> file(String commit, String path, int limit) {
        try (RevWalk walk = new RevWalk(repository);
                TreeWalk tree = TreeWalk.forPath(
                        repository,
                        path,
                        walk.parseCommit(ObjectId.fromString(commit)).getTree())) {
            if (tree == null) {
                return Optional.empty();
            }
            ObjectLoader blob = repository.open(tree.getObjectId(0), Constants.OBJ_BLOB);
            return blob.getSize() > limit ? Optional.empty() : Optional.of(blob.getBytes(limit));
        } catch (IncorrectObjectTypeException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw GitFaults.unreadable("file " + path, e);
        }
    }

    /** Commits in the history of {@code until} that changed the path, newest first. */
    public List<String> changing(String until, String path) {
        try (RevWalk walk = range(Optional.empty(), until)) {
            walk.setTreeFilter(AndTreeFilter.create(PathFilter.create(path), TreeFilter.ANY_DIFF));
            var commits = new ArrayList<String>();
            for (RevCommit commit : walk) {
                commits.add(commit.name());
            }
            return commits;
        } catch (IOException e) {
            throw GitFaults.unreadable("history", e);
        }
    }

    /** Names of tags without {@code refs/tags/}, and the commit of each. */
    public SortedMap<String, String> tags() {
        try {
            var tags = new TreeMap<String, String>();
            for (Ref ref : repository.getRefDatabase().getRefsByPrefix(Constants.R_TAGS)) {
                String name = ref.getName().substring(Constants.R_TAGS.length());
                resolve(ref.getName()).ifPresent(commit -> tags.put(name, commit));
            }
            return tags;
        } catch (IOException e) {
            throw GitFaults.unreadable("tags", e);
        }
    }
}
