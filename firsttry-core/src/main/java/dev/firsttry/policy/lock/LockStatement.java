package dev.firsttry.policy.lock;

import dev.firsttry.digest.Sha256;
import java.util.Objects;

/**
 * What the signature of a lock says: this is the policy, and since when.
 *
 * @param name of the policy, for people
 * @param sha256 of its canonical form
 */
public record LockStatement(String name, Sha256 sha256, LockMark mark) {

    public LockStatement {
        Objects.requireNonNull(name);
        Objects.requireNonNull(sha256);
        Objects.requireNonNull(mark);
    }
}
