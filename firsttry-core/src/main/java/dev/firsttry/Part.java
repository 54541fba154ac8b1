package dev.firsttry;

import dev.firsttry.event.Event;
import dev.firsttry.event.EventBus;
import dev.firsttry.event.EventSink;
import dev.firsttry.event.RunPart;
import dev.firsttry.execution.Task;
import dev.firsttry.execution.TaskLog;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Severity;
import dev.firsttry.policy.gate.Verdict;
import dev.firsttry.report.RunReport;
import dev.firsttry.report.json.EventLog;
import dev.firsttry.report.redact.Redactor;
import dev.firsttry.report.source.SourceExcerpts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One goal in one module, from its first event to the report. Opening it starts the events, closing it writes every
 * file of the report, whatever happened in between.
 */
final class Part implements AutoCloseable {

    private final GateRequest request;
    private final Outputs outputs;
    private final RunEvents told;
    private final Clock clock;
    private final Instant start;
    private final EventLog log;
    private final EventBus events;
    private final List<Finding> findings = new ArrayList<>();

    private Part(GateRequest request, Clock clock) {
        this.request = request;
        this.clock = clock;
        this.start = clock.instant();
        this.outputs = new Outputs(request.places(), request.ledger());
        this.told = new RunEvents(request.ledger(), request.run().id());
        this.log = outputs.openEventLog();
        List<EventSink> sinks = new ArrayList<>();
        sinks.add(recorded -> log.append(told.add(recorded)));
        sinks.addAll(request.live());
        SourceExcerpts excerpts = new SourceExcerpts(request.places().top());
        Redactor secrets = Secrets.redactor(
                request.cache().environment(),
                request.plan().context().secrets().values());
        this.events = new EventBus(clock, sinks, event -> secrets.mask(excerpts.apply(event)));
    }

    static Part open(GateRequest request, Clock clock) {
        Part part = new Part(request, clock);
        part.events.publish(new Event.RunStarted(request.run(), request.part().module(), request.expected()));
        return part;
    }

    EventBus events() {
        return events;
    }

    /** Tells a finding about the run itself. */
    void find(Finding finding) {
        findings.add(finding);
        events.publish(new Event.FindingFound("", finding));
    }

    /** The verdict on the tasks, and what is wrong with the run itself: without evidence, or too slow. */
    Verdict judged(Verdict verdict) {
        List<Verdict.Reason> reasons = new ArrayList<>(verdict.reasons());
        findings.stream()
                .filter(found -> found.severity() == Severity.ERROR)
                .map(found -> new Verdict.Reason(found.rule(), found.message()))
                .forEach(reasons::add);
        return new Verdict(reasons, verdict.notes(), verdict.failsBuild() || !onRecord());
    }

    /** Whether everything that had to be put on record is; a run without evidence is no success. */
    boolean onRecord() {
        return findings.stream().noneMatch(found -> found.severity() == Severity.ERROR);
    }

    /** Keeps what a task wrote; returns its path from the execution root, empty when it wrote nothing. */
    String keepLog(Task task, TaskLog log) {
        return log.fold(text -> text.isEmpty() ? "" : outputs.keepLog(task.id(), text), request.places()::fromRoot);
    }

    Outputs outputs() {
        return outputs;
    }

    /** The report of everything that the run did so far. Writes nothing. */
    RunReport soFar() {
        return RunReport.of(told.read(told.lines()));
    }

    /** Ends the part with the gate's verdict on it and writes the report of everything so far. */
    RunReport finish(boolean success) {
        end(success);
        return outputs.writeReport(told);
    }

    /** Ends a part that judged nothing and refused nothing. Writes only what makes sure that there is a report. */
    RunReport pass() {
        end(true);
        return outputs.ensureReport(told);
    }

    private void end(boolean success) {
        RunPart part = request.part();
        events.publish(new Event.RunFinished(part, success, Duration.between(start, clock.instant())));
    }

    @Override
    public void close() {
        log.close();
    }
}
