package dev.firsttry.finding;

/**
 * Cannot go on: a finding that ends the run. Expected outcomes (a failing check, a denied bypass, a malformed pipeline)
 * are values, not exceptions; this is for what makes judging impossible, such as an unreadable policy or a full disk.
 */
public final class FirstTryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    public FirstTryException(Finding finding) {
        this(finding, null);
    }

    /** @param cause what the platform said; may be {@code null} */
    public FirstTryException(Finding finding, Throwable cause) {
        super(finding.headline(), cause);
        this.finding = finding;
    }

    /** What to tell the user. */
    public Finding finding() {
        return finding;
    }
}
