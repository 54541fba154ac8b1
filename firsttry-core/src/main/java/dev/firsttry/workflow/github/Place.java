package dev.firsttry.workflow.github;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of this or another repository.
 *
 * @param repository {@code owner/repo}; empty for this repository
 * @param ref empty for this repository
 * @param path from the top of its repository
 */
record Place(String repository, String ref, String path) {

    private static final Pattern REMOTE = Pattern.compile("([\\w.-]+/[\\w.-]+)(?:/([^@]*))?@(.+)");

    static Place here(String path) {
        return new Place("", "", path);
    }

    /** What {@code uses} names, seen from a file at this place; empty when it is no reference at all. */
    Optional<Place> resolve(String reference) {
        if (isSameRepository(reference)) {
            return Optional.of(new Place(repository, ref, trimmed(reference.substring(2))));
        }
        Matcher remote = REMOTE.matcher(reference);
        return remote.matches()
                ? Optional.of(new Place(
                        remote.group(1),
                        remote.group(3),
                        trimmed(Optional.ofNullable(remote.group(2)).orElse(""))))
                : Optional.empty();
    }

    /** {@code ./} is looked up in the workspace and {@code $/} at the running commit: the same files for a plan. */
    static boolean isSameRepository(String reference) {
        return reference.startsWith("./") || reference.startsWith("$/");
    }

    Place at(String otherPath) {
        return new Place(repository, ref, otherPath);
    }

    boolean isHere() {
        return repository.isEmpty();
    }

    private static String trimmed(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    /** As in locations: the path, or {@code owner/repo/path@ref}. */
    @Override
    public String toString() {
        return isHere() ? path : repository + "/" + path + "@" + ref;
    }
}
