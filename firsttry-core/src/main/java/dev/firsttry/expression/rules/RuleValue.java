package dev.firsttry.expression.rules;

import com.google.re2j.Pattern;
import java.util.Optional;

/** What a part of a condition comes to. */
sealed interface RuleValue {

    RuleValue NOTHING = new Nothing();
    RuleValue TRUE = new Flag(true);
    RuleValue FALSE = new Flag(false);

    /** As {@code &&} and {@code ||} see it: only null and false are false. */
    boolean isTrue();

    /** As the service sees the final result: blank text is not there either. */
    boolean isPresent();

    /** Null is empty text here. */
    default String text() {
        return "";
    }

    /** What this means as the right side of {@code =~}: text of the form {@code /.../} is a regular expression. */
    default Optional<Pattern> regex() {
        return Optional.empty();
    }

    static RuleValue of(boolean value) {
        return value ? TRUE : FALSE;
    }

    record Nothing() implements RuleValue {
        @Override
        public boolean isTrue() {
            return false;
        }

        @Override
        public boolean isPresent() {
            return false;
        }
    }

    record Flag(boolean value) implements RuleValue {
        @Override
        public boolean isTrue() {
            return value;
        }

        @Override
        public boolean isPresent() {
            return value;
        }

        @Override
        public String text() {
            return Boolean.toString(value);
        }
    }

    record Text(String text) implements RuleValue {
        @Override
        public boolean isTrue() {
            return true;
        }

        @Override
        public boolean isPresent() {
            return !text.isBlank();
        }

        @Override
        public Optional<Pattern> regex() {
            return Regexes.parse(text);
        }
    }

    record Regex(Pattern pattern) implements RuleValue {
        @Override
        public boolean isTrue() {
            return true;
        }

        @Override
        public boolean isPresent() {
            return true;
        }

        @Override
        public Optional<Pattern> regex() {
            return Optional.of(pattern);
        }
    }
}
