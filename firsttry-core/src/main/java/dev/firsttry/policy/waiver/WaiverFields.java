package dev.firsttry.policy.waiver;

import dev.firsttry.document.Node;
import dev.firsttry.policy.CheckName;
import dev.firsttry.policy.read.Fields;
import dev.firsttry.policy.read.Findings;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The fields of a waiver. */
final class WaiverFields {

    private static final String EPOCH = "1970-01-01";

    private WaiverFields() {}

    /** @param issued stands in for {@code issuedAt}; empty when that must be there */
    static Waiver read(Node.Mapping root, String signedBy, Optional<Instant> issued, Findings findings) {
        try (Fields in = Fields.of(root, findings)) {
            List<String> required = new ArrayList<>(List.of("id", "check", "reason", "expires"));
            if (issued.isEmpty()) {
                required.addAll(List.of("schemaVersion", "issuedAt"));
            }
            required.forEach(in::require);
            in.whole("schemaVersion", 1, 1, 1);
            return new Waiver(
                    in.text("id", "", "a name", Fields.NOT_BLANK),
                    check(in.text(
                            "check",
                            "tests",
                            "the name of one check",
                            text -> CheckName.of(text).isPresent())),
                    in.text("module", "", "the path of one module", text -> !text.contains("*")),
                    in.text("fingerprint", "", "the fingerprint of one finding", text -> !text.contains("*")),
                    in.text("reason", "", "a reason for people", Fields.NOT_BLANK),
                    Instant.parse(in.text(
                            "issuedAt",
                            issued.map(Instant::toString).orElse(EPOCH + "T00:00:00Z"),
                            "a time such as 2026-11-23T09:00:00Z",
                            text -> parses(text, Instant::parse))),
                    LocalDate.parse(in.text(
                            "expires", EPOCH, "a date such as 2026-12-31", text -> parses(text, LocalDate::parse))),
                    signedBy);
        }
    }

    private static CheckName check(String name) {
        return CheckName.of(name).orElseThrow();
    }

    /** Of this millennium: days are added to it. */
    private static boolean parses(String text, Function<String, ?> parse) {
        try {
            return text.matches("2\\d{3}-.*") && parse.apply(text) != null;
        } catch (DateTimeParseException no) {
            return false;
        }
    }
}
