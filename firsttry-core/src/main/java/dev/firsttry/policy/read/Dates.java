package dev.firsttry.policy.read;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Fields that hold a day. */
final class Dates {

    private static final LocalDate FIRST = LocalDate.of(1970, 1, 1);

    private Dates() {}

    /** A day that must be there; the first one when it is not, or is none. */
    static LocalDate required(Fields in, String name) {
        in.require(name);
        return optional(in, name, FIRST);
    }

    static LocalDate optional(Fields in, String name, LocalDate absent) {
        String text =
                in.text(name, "", "a date such as 2027-01-31", day -> parse(day).isPresent());
        return parse(text).orElse(absent);
    }

    private static Optional<LocalDate> parse(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(date -> date.getYear() <= 9999 && date.getYear() >= 1970);
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }
}
