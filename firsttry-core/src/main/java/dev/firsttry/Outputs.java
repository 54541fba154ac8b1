package dev.firsttry;

import dev.firsttry.digest.Sha256;
import dev.firsttry.report.ReportFiles;
import dev.firsttry.report.RunReport;
import dev.firsttry.report.TaskLine;
import dev.firsttry.report.evidence.Evidence;
import dev.firsttry.report.json.EventLog;
import dev.firsttry.report.json.ReportJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The files below {@code target/firsttry}. All parts of a run write them, one at a time. */
final class Outputs {

    private final Places places;
    private final Path directory;
    private final Ledger ledger;
    private final Map<String, String> logs = new HashMap<>();

    Outputs(Places places, Ledger ledger) {
        this.places = places;
        this.directory = places.output();
        this.ledger = ledger;
    }

    /**
     * The first part of a run starts an empty file, and leaves no report of an earlier run; the others append. What a
     * {@code clean} between them took away is written again.
     */
    EventLog openEventLog() {
        synchronized (ledger.lock()) {
            Path file = directory.resolve(Evidence.EVENTS);
            if (ledger.claim("outputs")) {
                Evidence.FILES.forEach(name -> remove(directory.resolve(name)));
            } else if (!Files.exists(file)) {
                ReportFiles.write(file, out -> Evidence.events(ledger.lines(), out));
            }
            return EventLog.append(file);
        }
    }

    String keepLog(String taskId, String text) {
        Path file = logFile(taskId);
        ReportFiles.write(file, text);
        return places.fromRoot(file);
    }

    /** The file of a task's log; two tasks never share one. */
    synchronized Path logFile(String taskId) {
        String name = taskId.replaceAll("[^A-Za-z0-9._-]+", "_");
        String owner = logs.computeIfAbsent(name.toLowerCase(Locale.ROOT), none -> taskId);
        String unique =
                owner.equals(taskId) ? name : name + "-" + Sha256.ofText(taskId).shortHex();
        return directory.resolve("logs").resolve(unique + ".log");
    }

    /** Where the files are; exists once the event log is open. */
    Path directory() {
        return directory;
    }

    /** The logs of these tasks, from {@link #directory()}. */
    List<String> logsOf(List<TaskLine> tasks) {
        return tasks.stream()
                .map(TaskLine::log)
                .filter(log -> !log.isEmpty())
                .map(log -> directory.relativize(places.executionRoot().resolve(log)))
                .map(log -> log.toString().replace('\\', '/'))
                .toList();
    }

    void write(String name, String text) {
        ReportFiles.write(directory.resolve(name), text);
    }

    /** Folds all events of the run. Also writes the events once more, in case a late {@code clean} took the file. */
    RunReport writeReport(RunEvents events) {
        synchronized (ledger.lock()) {
            List<String> lines = events.lines();
            RunReport report = RunReport.of(events.read(lines));
            Evidence.of(directory, lines, report).write();
            return report;
        }
    }

    /**
     * Folds all events of the run and writes {@code report.json} where there is none yet, so that a build which breaks
     * later leaves one that says so, and where the build owes nothing more. In between it would only be written over.
     */
    RunReport ensureReport(RunEvents events) {
        synchronized (ledger.lock()) {
            RunReport report = RunReport.of(events.read(events.lines()));
            if (report.isComplete() || !Files.exists(directory.resolve(Evidence.REPORT))) {
                write(Evidence.REPORT, ReportJson.write(report));
            }
            return report;
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw ReportFiles.notWritable(file, e);
        }
    }
}
