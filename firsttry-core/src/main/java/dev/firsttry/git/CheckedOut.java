package dev.firsttry.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Which branch is checked out, read from {@code HEAD} without a git library: a goal that only plans need not load one,
 * which would cost more than the planning.
 */
public final class CheckedOut {

    private static final String BRANCH = "ref: refs/heads/";
    private static final String ELSEWHERE = "gitdir: ";

    private CheckedOut() {}

    /**
     * The branch without {@code refs/heads/}, of the repository that holds the directory; empty when there is none, or a
     * commit is checked out.
     *
     * @throws dev.firsttry.finding.FirstTryException when there is a repository and its {@code HEAD} cannot be read
     */
    public static Optional<String> branch(Path directory) {
        Path start = directory.toAbsolutePath().normalize();
        for (Path place = start; place != null; place = place.getParent()) {
            Path git = place.resolve(".git");
            if (Files.exists(git)) {
                return branchOf(git);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> branchOf(Path git) {
        try {
            Path head = gitDirectory(git).resolve("HEAD");
            String text = Files.exists(head) ? Files.readString(head).strip() : "";
            return text.startsWith(BRANCH) ? Optional.of(text.substring(BRANCH.length())) : Optional.empty();
        } catch (IOException e) {
            throw GitFaults.unreadable("HEAD", e);
        }
    }

    /** Of a worktree or a submodule, {@code .git} is a file that says where the directory is. */
    private static Path gitDirectory(Path git) throws IOException {
        if (Files.isDirectory(git)) {
            return git;
        }
        String text = Files.readString(git).strip();
        return text.startsWith(ELSEWHERE) ? git.resolveSibling(text.substring(ELSEWHERE.length())) : git;
    }
}
