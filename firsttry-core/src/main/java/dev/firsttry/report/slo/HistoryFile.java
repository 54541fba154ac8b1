package dev.firsttry.report.slo;

import dev.firsttry.finding.Finding;
import dev.firsttry.finding.FirstTryException;
import dev.firsttry.finding.Location;
import dev.firsttry.finding.Severity;
import dev.firsttry.json.MalformedJsonException;
import dev.firsttry.report.ReportFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code .firsttry/history.jsonl}: one JSON object a line, only ever appended to, as {@code
 * docs/schema/history-1.schema.json} describes it.
 */
public final class HistoryFile {

    private final Path file;
    private final String name;

    /** @param name what to call the file in a message: its path from the top-level directory */
    public HistoryFile(Path file, String name) {
        this.file = file;
        this.name = name;
    }

    /** @throws FirstTryException {@code [report/not-writable]} */
    public void append(Measurement run) {
        append(HistoryLine.of(run));
    }

    /** @throws FirstTryException {@code [report/not-writable]} */
    public void append(BaselineMark mark) {
        append(HistoryLine.of(mark));
    }

    /** Everything in the file; nothing when there is none. A line that cannot be read is a fault and does not count. */
    public History read() {
        var runs = new ArrayList<Measurement>();
        var marks = new ArrayList<BaselineMark>();
        var faults = new ArrayList<Finding>();
        List<String> lines = lines();
        for (int i = 0; i < lines.size(); i++) {
            try {
                HistoryLine.read(lines.get(i), runs::add, marks::add);
            } catch (MalformedJsonException e) {
                faults.add(fault(i + 1, e.getMessage()));
            }
        }
        return new History(runs, marks, faults);
    }

    private void append(String line) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            byte[] bytes = (line + "\n").getBytes(StandardCharsets.US_ASCII);
            Files.write(file, bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw ReportFiles.notWritable(file, e);
        }
    }

    /** Bytes that are no text become U+FFFD, so that one damaged line does not hide the others. */
    private List<String> lines() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new FirstTryException(
                    Finding.error(
                            "slo/history-unreadable",
                            "",
                            "cannot read the history of runs: " + e.getMessage(),
                            "Make the file readable, or delete it to start anew.",
                            Location.of(name)),
                    e);
        }
    }

    private Finding fault(int line, String why) {
        return Finding.of(
                Severity.WARNING,
                "slo/history-malformed",
                "performance_slo",
                "this line of the history does not count: " + why,
                "Delete the line; it was cut off or written by another version.",
                Location.of(name, line));
    }
}
