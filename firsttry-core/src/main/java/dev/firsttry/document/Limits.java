package dev.firsttry.document;

/**
 * Bounds that keep a hostile file from costing more than a second.
 *
 * @param bytes the largest file
 * @param depth the deepest nesting of mappings and sequences, counted through aliases
 * @param nodes the most nodes of a file, where an alias counts as all that it stands for
 */
public record Limits(int bytes, int depth, int nodes) {

    /** What GitHub allows a workflow file: 1 MiB, 50 levels. */
    public static final Limits DEFAULT = new Limits(1 << 20, 50, 1_000_000);

    public Limits {
        if (bytes < 1 || depth < 1 || nodes < 1 || depth > 1000) {
            throw new IllegalArgumentException("limits must be positive, depth at most 1000");
        }
    }
}
