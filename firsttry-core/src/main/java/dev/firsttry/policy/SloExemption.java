package dev.firsttry.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Measured runs that the performance objective is not held against, for a time. A run is exempt when everything that is
 * set here is true of it.
 *
 * @param from the first day, in UTC; {@link LocalDate#MIN}: from the beginning
 * @param to the last day, in UTC; {@link LocalDate#MAX}: without an end of its own
 * @param runnerClass machines, such as {@code linux-arm64-*}; empty: all
 * @param task runs in which a task of that id really ran and did not come from a cache, such as {@code tests@orders};
 *     {@code *} stands for any characters; empty: whatever ran
 * @param reason for people
 * @param expires the last day on which it holds, in UTC
 */
public record SloExemption(
        LocalDate from, LocalDate to, String runnerClass, String task, String reason, LocalDate expires) {

    public SloExemption {
        Objects.requireNonNull(from);
        Objects.requireNonNull(to);
        Objects.requireNonNull(runnerClass);
        Objects.requireNonNull(task);
        Objects.requireNonNull(reason);
        Objects.requireNonNull(expires);
    }

    /** Whether it still holds on that day. */
    public boolean holdsOn(LocalDate today) {
        return !expires.isBefore(today);
    }

    /** What it is about: {@code runner class linux-arm64-*, 2026-11-20 to 2026-11-24}. */
    public String scope() {
        String days = from.equals(LocalDate.MIN) ? "" : from + " to " + to;
        return List.of(
                        runnerClass.isEmpty() ? "" : "runner class " + runnerClass,
                        task.isEmpty() ? "" : "task " + task,
                        days)
                .stream()
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** As a policy's difference shows it. */
    @Override
    public String toString() {
        return scope() + " until " + expires + " (" + reason + ")";
    }
}
