package dev.firsttry.git;

/**
 * How much of the history a checkout has.
 *
 * @param commits generations from the checked-out commit; 0: all of them
 * @param tags whether tags are there; they always are when all commits are
 */
public record HistoryDepth(int commits, boolean tags) {

    /** What GitHub's checkout gives when nothing is said. */
    public static final HistoryDepth NEWEST = new HistoryDepth(1, false);

    public static final HistoryDepth ALL = new HistoryDepth(0, true);

    public HistoryDepth {
        if (commits < 0) {
            throw new IllegalArgumentException("a checkout has no negative depth: " + commits);
        }
    }

    boolean isAll() {
        return commits == 0;
    }
}
