package dev.firsttry.maven;

import dev.firsttry.json.MalformedJsonException;
import dev.firsttry.report.ReportFiles;
import dev.firsttry.report.json.MessageLine;
import java.io.File;
import java.time.Clock;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.plugins.annotations.Parameter;

/** What every goal says goes through here, so that all of it can be JSON lines. Every goal extends it; a test holds that. */
public abstract class ConsoleMojo extends AbstractMojo {

    /** How everything that the goal says is written: {@code text}, or {@code json} for one JSON object a line. */
    @Parameter(property = "firsttry.log.format", defaultValue = "text")
    String logFormat = "text";

    /** The log of Maven, or JSON lines. */
    @Override
    public Log getLog() {
        return isJson() ? new JsonLog(super.getLog(), Clock.systemUTC(), System.out::println) : super.getLog();
    }

    /** @throws dev.firsttry.finding.FirstTryException {@code [usage/log-format]} */
    final boolean isJson() {
        return LogFormat.named(logFormat) == LogFormat.JSON;
    }

    /**
     * Writes the answer of a goal that a program may read: to a file, or to standard output without Maven's prefix.
     * There, with {@code firsttry.log.format=json}, JSON takes one line and every other line is a message.
     *
     * @param output {@code null} for standard output
     */
    final void answer(String text, File output) {
        if (output != null) {
            ReportFiles.write(output.toPath(), text);
        } else if (isJson()) {
            lines(text);
        } else {
            System.out.print(text);
            System.out.flush();
        }
    }

    private void lines(String text) {
        try {
            System.out.println(MessageLine.compact(text));
        } catch (MalformedJsonException e) {
            text.lines().forEach(getLog()::info); // not JSON: a text, a drawing, a page
        }
    }
}
