package dev.firsttry.report;

import dev.firsttry.event.Dirty;
import dev.firsttry.event.Event.RunFinished;
import dev.firsttry.event.Event.RunStarted;
import dev.firsttry.event.RunInfo;
import dev.firsttry.event.RunPart;
import dev.firsttry.report.PartLine.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Keeps the parts that a run owes and what became of them. */
final class PartLedger {

    private static final RunInfo UNKNOWN = new RunInfo("", "", Instant.EPOCH, "", "", "", "", RunInfo.Git.NONE);

    private final Map<RunPart, PartLine> lines = new LinkedHashMap<>();
    private final Set<String> goals = new HashSet<>();
    private Optional<RunInfo> first = Optional.empty();
    private Optional<RunInfo.Git> git = Optional.empty();
    private String goal = "";
    private Instant start = Instant.MAX;
    private Instant end = Instant.MIN;

    /** Widens the time that the run took. */
    void saw(Instant at) {
        start = at.isBefore(start) ? at : start;
        end = at.isAfter(end) ? at : end;
    }

    void started(RunStarted event) {
        first = first.or(() -> Optional.of(event.run()));
        git = git.filter(seen -> seen.dirty() != Dirty.UNKNOWN)
                .or(() -> Optional.of(event.run().git()));
        goal = goals.add(event.run().goal()) ? event.run().goal() : goal;
        saw(event.run().startedAt());
        event.expected().forEach(this::owe);
        lines.merge(event.part(), unfinished(event.part()), PartLedger::worse);
    }

    void finished(RunFinished event) {
        Outcome outcome = event.success() ? Outcome.SUCCESS : Outcome.FAILURE;
        lines.merge(event.part(), new PartLine(event.part(), outcome, event.duration()), PartLedger::worse);
    }

    /** All parts, in the order they were first expected, started or finished. */
    List<PartLine> lines() {
        return List.copyOf(lines.values());
    }

    /** The whole repository first, then the modules in the order the build expects them. */
    List<String> modules() {
        Stream<String> named = lines.keySet().stream().map(RunPart::module);
        return Stream.concat(Stream.of(""), named).distinct().toList();
    }

    RunInfo run() {
        RunInfo run = first.orElse(UNKNOWN);
        Instant startedAt = first.isPresent() || start.equals(Instant.MAX) ? run.startedAt() : start;
        return new RunInfo(
                run.id(), goal, startedAt, run.firsttry(), run.maven(), run.java(), run.os(), git.orElse(run.git()));
    }

    Duration duration() {
        return end.isBefore(start) ? Duration.ZERO : Duration.between(start, end);
    }

    private void owe(RunPart part) {
        lines.putIfAbsent(part, unfinished(part));
    }

    private static PartLine unfinished(RunPart part) {
        return new PartLine(part, Outcome.UNFINISHED, Duration.ZERO);
    }

    /** A part that ran twice in one build is as bad as its worst time. */
    private static PartLine worse(PartLine before, PartLine after) {
        return before.outcome() == Outcome.FAILURE ? before : after;
    }
}
