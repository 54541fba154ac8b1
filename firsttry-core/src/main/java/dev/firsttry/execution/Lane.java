package dev.firsttry.execution;

import java.util.Objects;

/**
 * Something of which only so many tasks may be inside at a time: a matrix with {@code max-parallel}, a concurrency group,
 * a resource.
 *
 * @param name tasks that name the same lane share it
 * @param width how many may be inside, at least 1
 * @param overtaking what a newcomer does to those that came before
 */
public record Lane(String name, int width, Overtaking overtaking) {

    /** What a newcomer does to those before it. */
    public enum Overtaking {
        /** Waits behind them. */
        NONE,
        /** Takes the place of one that waits; that one is cancelled. */
        WAITING,
        /** Also cancels those inside. */
        RUNNING
    }

    public Lane {
        Objects.requireNonNull(name);
        Objects.requireNonNull(overtaking);
        if (width < 1) {
            throw new IllegalArgumentException("lane " + name + " has width " + width + ", but must have at least 1");
        }
    }
}
