package dev.firsttry.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.util.Optional;

/** A text that is no JSON, or no JSON of the record that was expected. The message says why, on one line. */
public final class MalformedJsonException extends IOException {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;

    public MalformedJsonException(String message) {
        super(message);
        this.line = 0;
        this.column = 0;
    }

    public MalformedJsonException(String message, Throwable cause) {
        super(message, cause);
        Optional<JsonLocation> place = cause instanceof JsonProcessingException told
                ? Optional.ofNullable(told.getLocation())
                : Optional.empty();
        this.line =
                place.map(JsonLocation::getLineNr).filter(number -> number > 0).orElse(0);
        this.column = place.map(JsonLocation::getColumnNr)
                .filter(number -> number > 0)
                .orElse(0);
    }

    /** Where the text ceases to be JSON, counted from 1; 0 when it is JSON, or nobody knows. */
    public int line() {
        return line;
    }

    /** The same in its line. */
    public int column() {
        return column;
    }
}
