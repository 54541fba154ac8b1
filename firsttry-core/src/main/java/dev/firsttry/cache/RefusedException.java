package dev.firsttry.cache;

import java.io.IOException;

/** An entry or a blob is not what it should be. Never leaves this room: it becomes a miss and an event. */
final class RefusedException extends IOException {

    private static final long serialVersionUID = 1L;

    RefusedException(String reason) {
        super(reason);
    }
}
