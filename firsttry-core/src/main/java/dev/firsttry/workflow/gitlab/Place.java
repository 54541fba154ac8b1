package dev.firsttry.workflow.gitlab;

/**
 * A file of this repository or of another.
 *
 * @param repository empty for this one; else such as {@code group/project} or {@code group/project@v1}
 * @param path from the root of the repository, without a slash at the start
 */
record Place(String repository, String path) {

    static Place here(String path) {
        return new Place("", path);
    }

    /** Another file of the same repository. Paths of includes start at its root, with or without a slash. */
    Place sibling(String other) {
        return new Place(repository, other.replaceFirst("^/+", ""));
    }

    @Override
    public String toString() {
        return repository.isEmpty() ? path : repository + "/" + path;
    }
}
