package dev.firsttry.cache;

import dev.firsttry.digest.Sha256;
import java.nio.file.Path;

/** What an output is. */
public sealed interface Content {

    /** Calls the method of {@code cases} that fits. */
    <R, X extends Exception> R fold(Cases<R, X> cases) throws X;

    /**
     * One method for each kind.
     *
     * @param <X> what they may throw
     */
    interface Cases<R, X extends Exception> {
        R local(Local content) throws X;

        R inline(Inline content) throws X;

        R stored(Stored content) throws X;

        R link(Link content) throws X;
    }

    /** A file in the workspace of the task that just ran. */
    record Local(Path file) implements Content {
        @Override
        public <R, X extends Exception> R fold(Cases<R, X> cases) throws X {
            return cases.local(this);
        }
    }

    /** Bytes that are part of the entry itself. Not to be changed by anybody. */
    record Inline(byte[] bytes) implements Content {
        @Override
        public <R, X extends Exception> R fold(Cases<R, X> cases) throws X {
            return cases.inline(this);
        }
    }

    /**
     * A blob of the cache; it may not be on this machine yet.
     *
     * @param size in bytes, not compressed
     */
    record Stored(Sha256 sha256, long size) implements Content {
        @Override
        public <R, X extends Exception> R fold(Cases<R, X> cases) throws X {
            return cases.stored(this);
        }
    }

    /** A symbolic link; the target is relative, with {@code /} as separator. */
    record Link(String target) implements Content {
        @Override
        public <R, X extends Exception> R fold(Cases<R, X> cases) throws X {
            return cases.link(this);
        }
    }
}
