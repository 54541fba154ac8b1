package dev.firsttry.policy.read;

import dev.firsttry.policy.PerformanceSlo;
import dev.firsttry.policy.SloExemption;
import java.time.LocalDate;

/** Reads how fast the gate must be. */
final class SloReader {

    private SloReader() {}

    static PerformanceSlo read(Fields policy) {
        try (Fields in = policy.object("performance_slo")) {
            return new PerformanceSlo(
                    in.flag("enabled", in.present()),
                    in.number("p95_latency_seconds", 30, 0, 86_400),
                    in.number("regression_budget_percent", 15, 0, 1000),
                    in.whole("window_days", 30, 1, 3650),
                    in.whole("min_samples", 10, 1, 100_000),
                    in.objects("exemptions").stream().map(SloReader::exemption).toList());
        }
    }

    private static SloExemption exemption(Fields one) {
        try (Fields in = one) {
            in.require("reason");
            SloExemption exemption = new SloExemption(
                    Dates.optional(in, "from", LocalDate.MIN),
                    Dates.optional(in, "to", LocalDate.MAX),
                    in.text("runner_class", "", "a runner class such as linux-arm64-*", Fields.NOT_BLANK),
                    in.text("task", "", "the id of a task such as tests@orders", Fields.NOT_BLANK),
                    in.text("reason", "", "a reason for people", Fields.NOT_BLANK),
                    Dates.required(in, "expires"));
            scope(in, exemption);
            return exemption;
        }
    }

    /** An exemption of everything would be no objective at all. */
    private static void scope(Fields in, SloExemption exemption) {
        if (in.has("from") != in.has("to")) {
            in.wrong("must have both from and to, or neither");
        } else if (!in.has("from") && !in.has("runner_class") && !in.has("task")) {
            in.wrong("must say which runs are exempt: from and to, runner_class or task");
        }
        if (exemption.to().isBefore(exemption.from())) {
            in.wrong("ends before it begins: to is " + exemption.to() + " and from is " + exemption.from());
        }
    }
}
