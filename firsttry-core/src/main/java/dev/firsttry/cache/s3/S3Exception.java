package dev.firsttry.cache.s3;

/** A request failed. The message is for people, and holds no secret, no signature and no address of an object. */
public final class S3Exception extends Exception {

    private static final long serialVersionUID = 1L;

    /** What kind of failure. */
    public enum Kind {
        /** There is no such object. */
        MISSING,
        /** There is such an object already, or somebody is writing it. */
        EXISTS,
        /** The server is busy; asking again later may help. */
        BUSY,
        /** Everything else: not reachable, not allowed, not an S3 server. Asking again will not help. */
        BROKEN
    }

    private final Kind kind;

    S3Exception(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
