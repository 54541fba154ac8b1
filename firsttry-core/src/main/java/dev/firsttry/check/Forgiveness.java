package dev.firsttry.check;

/** How far files of the repository, which every change may edit, can forgive findings. */
public enum Forgiveness {

    /** Without a lock: what they say counts. */
    FREE,

    /** Under a lock that allows it: what they say counts while it only shrinks. */
    SHRINKING,

    /** Under any other lock: they forgive nothing. */
    NONE;

    /**
     * As a policy has it.
     *
     * @param locked whether the policy is locked
     * @param allowed its {@code restrictions.allow_baseline}
     */
    public static Forgiveness of(boolean locked, boolean allowed) {
        if (!locked) {
            return FREE;
        }
        return allowed ? SHRINKING : NONE;
    }
}
