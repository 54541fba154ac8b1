package dev.firsttry.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is checked out, read from the files of the git directory without a git library: a goal that only plans or only
 * holds the lock need not load one, which would cost more than its own work.
 */
public final class CheckedOut {

    private static final String SYMBOLIC = "ref: ";
    private static final String BRANCH = "ref: refs/heads/";
    private static final String ELSEWHERE = "gitdir: ";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");

    /** What {@code HEAD} says where the references are in a format of their own, not in files. */
    private static final String NOT_IN_FILES = "ref: refs/heads/.invalid";

    private CheckedOut() {}

    /**
     * The branch without {@code refs/heads/}, of the repository that holds the directory; empty when there is none, or a
     * commit is checked out.
     *
     * @throws dev.firsttry.finding.FirstTryException when there is a repository and its {@code HEAD} cannot be read
     */
    public static Optional<String> branch(Path directory) {
        return head(directory)
                .flatMap(head ->
                        head.text().equals(NOT_IN_FILES) ? asked(directory, GitRepository::branch) : head.branch());
    }

    /**
     * Full id of the checked-out commit; empty before the first one, and outside a repository.
     *
     * @throws dev.firsttry.finding.FirstTryException when there is a repository and its references cannot be read
     */
    public static Optional<String> commit(Path directory) {
        return head(directory)
                .filter(head -> !head.text().isEmpty())
                .flatMap(head -> head.commit().or(() -> asked(directory, GitRepository::commit)));
    }

    /** @param git the git directory @param text of its {@code HEAD} */
    private record Head(Path git, String text) {

        Optional<String> branch() {
            return text.startsWith(BRANCH) ? Optional.of(text.substring(BRANCH.length())) : Optional.empty();
        }

        Optional<String> commit() {
            try {
                return text.startsWith(SYMBOLIC) ? resolve(text.substring(SYMBOLIC.length())) : id(text);
            } catch (IOException e) {
                throw GitFaults.unreadable("HEAD", e);
            }
        }

        private Optional<String> resolve(String reference) throws IOException {
            Path common = common();
            Path loose = common.resolve(reference);
            return Files.isRegularFile(loose)
                    ? id(Files.readString(loose).strip())
                    : packed(common.resolve("packed-refs"), " " + reference);
        }

        /** The linked working trees of a repository share its references. */
        private Path common() throws IOException {
            Path link = git.resolve("commondir");
            return Files.exists(link)
                    ? git.resolve(Files.readString(link).strip()).normalize()
                    : git;
        }
    }

    /** What the files do not tell, the library may know: references of references, other formats. */
    private static Optional<String> asked(Path directory, Function<GitRepository, Optional<String>> question) {
        return GitRepository.open(directory).flatMap(open -> {
            try (GitRepository repository = open) {
                return question.apply(repository);
            }
        });
    }

    private static Optional<String> packed(Path file, String ending) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.endsWith(ending))
                    .findFirst()
                    .flatMap(line -> id(line.substring(0, line.length() - ending.length())));
        }
    }

    private static Optional<String> id(String text) {
        return ID.matcher(text).matches() ? Optional.of(text) : Optional.empty();
    }

    private static Optional<Head> head(Path directory) {
        Path start = directory.toAbsolutePath().normalize();
        for (Path place = start; place != null; place = place.getParent()) {
            Path git = place.resolve(".git");
            if (Files.exists(git)) {
                return Optional.of(read(git));
            }
        }
        return Optional.empty();
    }

    private static Head read(Path git) {
        try {
            Path directory = gitDirectory(git);
            Path head = directory.resolve("HEAD");
            return new Head(
                    directory, Files.exists(head) ? Files.readString(head).strip() : "");
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
