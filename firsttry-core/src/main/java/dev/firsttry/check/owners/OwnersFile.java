package dev.firsttry.check.owners;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A CODEOWNERS file where a service looks for it.
 *
 * @param dialect {@code GitHub} or {@code GitLab}
 */
public record OwnersFile(String path, String dialect, String text) {

    /** GitHub's limit; a larger file is not loaded there. */
    public static final int MAX_BYTES = 3_000_000;

    /** Where it may be, the first one counts. */
    public static final List<String> PLACES =
            List.of(".github/CODEOWNERS", ".gitlab/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS");

    private static final String GITHUB = "GitHub";
    private static final String GITLAB = "GitLab";

    /**
     * @param content of a path; empty when there is no such file, or it is too large
     * @param files of the repository: in places that both services know they tell which one is in use
     */
    public static Optional<OwnersFile> find(Function<String, Optional<byte[]>> content, Collection<String> files) {
        for (String path : PLACES) {
            Optional<byte[]> bytes = content.apply(path);
            if (bytes.isPresent()) {
                String text = new String(bytes.get(), StandardCharsets.UTF_8);
                return Optional.of(new OwnersFile(path, dialect(path, text, files), text));
            }
        }
        return Optional.empty();
    }

    private static String dialect(String path, String text, Collection<String> files) {
        if (path.startsWith(".git")) {
            return path.startsWith(".gitlab") ? GITLAB : GITHUB;
        }
        boolean sections = text.lines().anyMatch(line -> line.matches("\\s*\\^?\\[[^\\]]+\\].*"));
        boolean workflows = files.stream().anyMatch(file -> file.startsWith(".github/workflows/"));
        return sections || files.contains(".gitlab-ci.yml") && !workflows ? GITLAB : GITHUB;
    }

    public CodeOwners parse() {
        return dialect.equals(GITLAB) ? GitLabOwners.parse(text) : GitHubOwners.parse(text);
    }
}
