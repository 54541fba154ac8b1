package dev.firsttry.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/** The files of a new git directory that borrows another repository's objects. */
final class GitDirectory {

    /** Pushing must fail: here it would use the developer's own rights, in CI it has those of the job. */
    private static final String CONFIG = """
            [core]
            \trepositoryformatversion = 0
            \tbare = false
            \tcheckstat = minimal
            \ttrustctime = false
            [gc]
            \tauto = 0
            [remote "origin"]
            \turl = %s
            \tpushurl = file:///firsttry/does/not/push
            \tfetch = +refs/heads/*:refs/remotes/origin/*
            """;

    private static final String REMOTE = Constants.R_REMOTES + "origin/";

    private final Repository origin;
    private final HistoryDepth depth;

    GitDirectory(Repository origin, HistoryDepth depth) {
        this.origin = origin;
        this.depth = depth;
    }

    void write(Path git) throws IOException {
        for (String directory : List.of("objects/info", "objects/pack", "refs/heads", "refs/tags", "info")) {
            Files.createDirectories(git.resolve(directory));
        }
        Path objects = origin.getCommonDirectory().toPath().toRealPath().resolve("objects");
        Files.writeString(git.resolve("objects/info/alternates"), objects + "\n");
        Files.writeString(git.resolve("config"), CONFIG.formatted(url()));
        ObjectId head = origin.resolve(Constants.HEAD);
        String branch = origin.getFullBranch();
        boolean isDetached = branch == null || !branch.startsWith(Constants.R_HEADS);
        Files.writeString(git.resolve("HEAD"), (isDetached ? head.name() : "ref: " + branch) + "\n");
        if (head != null) {
            Files.write(git.resolve("packed-refs"), refs(head, isDetached ? "" : branch));
            shallow(git, head);
        }
    }

    /** Without user and password; one line. */
    private String url() {
        String url = origin.getConfig().getString("remote", "origin", "url");
        return url == null
                ? ""
                : url.replaceFirst("^(https?://)[^/@]*@", "$1")
                        .lines()
                        .findFirst()
                        .orElse("");
    }

    private List<String> refs(ObjectId head, String branch) throws IOException {
        SortedMap<String, String> refs = new TreeMap<>();
        if (depth.isAll()) {
            put(refs, origin.getRefDatabase().getRefsByPrefix(REMOTE));
        }
        if (depth.isAll() || depth.tags()) {
            put(refs, origin.getRefDatabase().getRefsByPrefix(Constants.R_TAGS));
        }
        if (!branch.isEmpty()) {
            refs.put(branch, head.name());
            refs.put(REMOTE + Repository.shortenRefName(branch), head.name());
        }
        return refs.entrySet().stream()
                .map(ref -> ref.getValue() + " " + ref.getKey())
                .toList();
    }

    private static void put(SortedMap<String, String> refs, Collection<Ref> found) {
        found.stream()
                .filter(ref -> !ref.isSymbolic() && ref.getObjectId() != null)
                .forEach(ref -> refs.put(ref.getName(), ref.getObjectId().name()));
    }

    /** Tells git where the history is cut: at the given depth, and where the developer's own clone is. */
    private void shallow(Path git, ObjectId head) throws IOException {
        Set<String> cut = new TreeSet<>();
        origin.getObjectDatabase().getShallowCommits().forEach(commit -> cut.add(commit.name()));
        if (!depth.isAll()) {
            cut.addAll(boundary(head));
        }
        if (!cut.isEmpty()) {
            Files.write(git.resolve("shallow"), cut);
        }
    }

    private Set<String> boundary(ObjectId head) throws IOException {
        Set<String> boundary = new TreeSet<>();
        try (RevWalk walk = new RevWalk(origin)) {
            Set<ObjectId> seen = new HashSet<>();
            Deque<RevCommit> level = new ArrayDeque<>(List.of(walk.parseCommit(head)));
            for (int generation = 1; !level.isEmpty(); generation++) {
                Deque<RevCommit> next = new ArrayDeque<>();
                for (RevCommit commit : level) {
                    if (generation == depth.commits() && commit.getParentCount() > 0) {
                        boundary.add(commit.name());
                    } else {
                        addParents(walk, commit, seen, next);
                    }
                }
                level = next;
            }
        }
        return boundary;
    }

    private static void addParents(RevWalk walk, RevCommit commit, Set<ObjectId> seen, Deque<RevCommit> next)
            throws IOException {
        for (RevCommit parent : commit.getParents()) {
            if (seen.add(parent)) {
                next.add(walk.parseCommit(parent));
            }
        }
    }
}
