package dev.firsttry.check.types;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import javax.tools.Diagnostic;

/**
 * What the compiler said about a place. Knows nothing but the JDK, as it also comes from a process of its own.
 *
 * @param code the compiler's own key, such as {@code compiler.warn.raw.class.use}; empty when it gives none
 * @param file absolute; empty when it is about no file
 * @param line counted from 1; 0 when unknown
 * @param column counted from 1; 0 when unknown
 */
record Remark(Diagnostic.Kind kind, String code, String message, Optional<Path> file, int line, int column) {

    Remark {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(code);
        Objects.requireNonNull(message);
        Objects.requireNonNull(file);
    }
}
