package dev.firsttry.json;

import java.io.IOException;

/** A text that is no JSON, or no JSON of the record that was expected. The message says where and why, on one line. */
public final class MalformedJsonException extends IOException {

    private static final long serialVersionUID = 1L;

    public MalformedJsonException(String message) {
        super(message);
    }

    public MalformedJsonException(String message, Throwable cause) {
        super(message, cause);
    }
}
