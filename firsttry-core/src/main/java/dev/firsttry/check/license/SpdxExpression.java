package dev.firsttry.check.license;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A licence expression (SPDX 2.3, annex D). */
public sealed interface SpdxExpression {

    /** @param id an identifier, {@code LicenseRef-...}, or an identifier {@code WITH} an exception */
    record One(String id) implements SpdxExpression {
        @Override
        public boolean allowed(Predicate<String> denied) {
            return !denied.test(id);
        }

        @Override
        public String toString() {
            return id;
        }
    }

    /** All of them hold at once. */
    record And(List<SpdxExpression> parts) implements SpdxExpression {
        public And {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean allowed(Predicate<String> denied) {
            return parts.stream().allMatch(part -> part.allowed(denied));
        }

        @Override
        public String toString() {
            return parts.stream()
                    .map(part -> part instanceof Or ? "(" + part + ")" : part.toString())
                    .collect(Collectors.joining(" AND "));
        }
    }

    /** One may be chosen. */
    record Or(List<SpdxExpression> parts) implements SpdxExpression {
        public Or {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean allowed(Predicate<String> denied) {
            return parts.stream().anyMatch(part -> part.allowed(denied));
        }

        @Override
        public String toString() {
            return parts.stream().map(Object::toString).collect(Collectors.joining(" OR "));
        }
    }

    /** Whether there is a way to use what is under it without a licence that is denied. */
    boolean allowed(Predicate<String> denied);
}
