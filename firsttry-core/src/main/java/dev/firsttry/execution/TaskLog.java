package dev.firsttry.execution;

import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Function;

/** What a task wrote. */
public sealed interface TaskLog {

    /** Nothing. */
    TaskLog NONE = new Text("");

    /** Calls the function that fits. */
    <R> R fold(Function<String, R> text, Function<Path, R> file);

    /** Short enough to be kept in memory; empty when the task wrote nothing. */
    record Text(String text) implements TaskLog {
        public Text {
            Objects.requireNonNull(text);
        }

        @Override
        public <R> R fold(Function<String, R> asText, Function<Path, R> asFile) {
            return asText.apply(text);
        }
    }

    /** Written while the task ran, however long it became. */
    record Written(Path file) implements TaskLog {
        public Written {
            Objects.requireNonNull(file);
        }

        @Override
        public <R> R fold(Function<String, R> asText, Function<Path, R> asFile) {
            return asFile.apply(file);
        }
    }
}
