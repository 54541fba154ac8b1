package dev.firsttry.maven;

import dev.firsttry.GateOutcome;
import dev.firsttry.GateRequest;
import dev.firsttry.event.EventSink;
import dev.firsttry.finding.Severity;
import dev.firsttry.report.console.ConsoleStyle;
import dev.firsttry.report.console.ConsoleSummary;
import dev.firsttry.report.console.FailedJobs;
import dev.firsttry.report.console.LineOutput;
import dev.firsttry.report.console.ProgressMode;
import dev.firsttry.report.console.ProgressSink;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.logging.Log;

/** What people see: progress while tasks run, the summary at the end. */
final class Console implements AutoCloseable {

    private final Log log;
    private final ProgressMode mode;
    private final ConsoleStyle style;
    private final ProgressSink progress;
    private final Optional<Ticker> ticker;

    private Console(Log log, ProgressMode mode, ConsoleStyle style) {
        this.log = log;
        this.mode = mode;
        this.style = style;
        this.progress = new ProgressSink(mode, style, lines(), text -> {
            System.out.print(text);
            System.out.flush();
        });
        this.ticker = mode == ProgressMode.LIVE ? Optional.of(new Ticker(progress::tick)) : Optional.empty();
    }

    static Console of(Log log, MavenSession session, LogFormat format) {
        Terminal terminal = Terminal.of(session);
        ConsoleStyle style =
                terminal.colours() ? new ConsoleStyle(true, ConsoleStyle.PLAIN.width()) : ConsoleStyle.PLAIN;
        return new Console(log, mode(format, !log.isInfoEnabled(), terminal), style);
    }

    private static ProgressMode mode(LogFormat format, boolean quiet, Terminal terminal) {
        return switch (format) {
            case JSON -> ProgressMode.JSON;
            case TEXT -> quiet ? ProgressMode.QUIET : terminal.live() ? ProgressMode.LIVE : ProgressMode.PLAIN;
        };
    }

    EventSink progress() {
        return progress;
    }

    /** Nothing changes in place any more. */
    @Override
    public void close() {
        ticker.ifPresent(Ticker::close);
        progress.close();
    }

    /** The summary, once: where the build stops, or when the last part is done. */
    void tell(GateOutcome outcome, GateRequest request) {
        boolean isTime = outcome.failsBuild() || !request.part().goal().equals("enforce") && outcome.isLastPart();
        if (isTime) {
            gitHub(outcome, request);
        }
        boolean wanted = mode != ProgressMode.JSON && (mode != ProgressMode.QUIET || outcome.failsBuild());
        if (isTime && wanted) {
            FailedJobs.lines(outcome.report(), style, request.places().executionRoot())
                    .forEach(lines()::line);
            ConsoleSummary.lines(outcome.report(), style, reportPath(request)).forEach(lines()::line);
        }
    }

    private void gitHub(GateOutcome outcome, GateRequest request) {
        GitHubActions actions = new GitHubActions(request.cache().environment());
        actions.summarize(outcome.report(), log);
        if (mode != ProgressMode.JSON && mode != ProgressMode.QUIET) {
            actions.annotate(outcome.report(), request.places(), System.out::println);
        }
    }

    /** The text of the exception that ends the build: what the summary has just said is not said once more. */
    String failure(GateOutcome outcome, GateRequest request) {
        return mode == ProgressMode.JSON
                ? FailureMessage.of(outcome.report(), reportPath(request))
                : FailureMessage.brief(outcome.report(), reportPath(request));
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
