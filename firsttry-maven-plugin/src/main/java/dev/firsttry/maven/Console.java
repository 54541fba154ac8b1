package dev.firsttry.maven;

import dev.firsttry.GateOutcome;
import dev.firsttry.GateRequest;
import dev.firsttry.event.EventSink;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.FirstTryException;
import dev.firsttry.finding.Location;
import dev.firsttry.finding.Severity;
import dev.firsttry.report.console.ConsoleStyle;
import dev.firsttry.report.console.ConsoleSummary;
import dev.firsttry.report.console.LineOutput;
import dev.firsttry.report.console.ProgressMode;
import dev.firsttry.report.console.ProgressSink;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.logging.Log;

/** What people see: progress while tasks run, the summary at the end. */
final class Console {

    private final Log log;
    private final ProgressMode mode;
    private final ConsoleStyle style;

    private Console(Log log, ProgressMode mode, ConsoleStyle style) {
        this.log = log;
        this.mode = mode;
        this.style = style;
    }

    /** @param format {@code text} or {@code json}; anything else ends the goal */
    static Console of(Log log, MavenSession session, String format) {
        Terminal terminal = Terminal.of(session);
        ConsoleStyle style =
                terminal.colours() ? new ConsoleStyle(true, ConsoleStyle.PLAIN.width()) : ConsoleStyle.PLAIN;
        return new Console(log, mode(format, !log.isInfoEnabled(), terminal), style);
    }

    private static ProgressMode mode(String format, boolean quiet, Terminal terminal) {
        return switch (format) {
            case "json" -> ProgressMode.JSON;
            case "text" -> quiet ? ProgressMode.QUIET : terminal.live() ? ProgressMode.LIVE : ProgressMode.PLAIN;
            default ->
                throw new FirstTryException(Finding.error(
                        "usage/log-format",
                        "",
                        "firsttry.log.format is '" + format + "', which is no format",
                        "Use text or json.",
                        Location.NONE));
        };
    }

    EventSink progress() {
        return new ProgressSink(mode, style, lines(), text -> {
            System.out.print(text);
            System.out.flush();
        });
    }

    /** The summary, once: where the build stops, or when the last part is done. */
    void tell(GateOutcome outcome, GateRequest request) {
        boolean isTime = outcome.failsBuild() || !request.part().goal().equals("enforce") && outcome.isLastPart();
        boolean wanted = mode != ProgressMode.JSON && (mode != ProgressMode.QUIET || outcome.failsBuild());
        if (isTime && wanted) {
            ConsoleSummary.lines(outcome.report(), style, reportPath(request)).forEach(lines()::line);
        }
    }

    /** As a person in the execution root would open it. */
    String reportPath(GateRequest request) {
        return request.places().fromRoot(request.places().output().resolve("report.json"));
    }

    private LineOutput lines() {
        return mode == ProgressMode.JSON ? (level, text) -> System.out.println(text) : this::log;
    }

    private void log(Severity level, String text) {
        switch (level) {
            case NOTE -> log.info(text);
            case WARNING -> log.warn(text);
            case ERROR -> log.error(text);
        }
    }
}
