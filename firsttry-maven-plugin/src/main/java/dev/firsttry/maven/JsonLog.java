package dev.firsttry.maven;

import dev.firsttry.finding.Severity;
import dev.firsttry.report.json.MessageLine;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.util.function.Consumer;
import org.apache.maven.plugin.logging.Log;

/** Maven's log as JSON lines. What Maven does not show ({@code -q}, no {@code -X}) is not shown here either. */
record JsonLog(Log shown, Clock clock, Consumer<String> out) implements Log {

    @Override
    public boolean isDebugEnabled() {
        return shown.isDebugEnabled();
    }

    @Override
    public void debug(CharSequence content) {
        write(isDebugEnabled(), Severity.NOTE, content);
    }

    @Override
    public void debug(CharSequence content, Throwable error) {
        debug(content + "\n" + trace(error));
    }

    @Override
    public void debug(Throwable error) {
        debug(trace(error));
    }

    @Override
    public boolean isInfoEnabled() {
        return shown.isInfoEnabled();
    }

    @Override
    public void info(CharSequence content) {
        write(isInfoEnabled(), Severity.NOTE, content);
    }

    @Override
    public void info(CharSequence content, Throwable error) {
        info(content + "\n" + trace(error));
    }

    @Override
    public void info(Throwable error) {
        info(trace(error));
    }

    @Override
    public boolean isWarnEnabled() {
        return shown.isWarnEnabled();
    }

    @Override
    public void warn(CharSequence content) {
        write(isWarnEnabled(), Severity.WARNING, content);
    }

    @Override
    public void warn(CharSequence content, Throwable error) {
        warn(content + "\n" + trace(error));
    }

    @Override
    public void warn(Throwable error) {
        warn(trace(error));
    }

    @Override
    public boolean isErrorEnabled() {
        return shown.isErrorEnabled();
    }

    @Override
    public void error(CharSequence content) {
        write(isErrorEnabled(), Severity.ERROR, content);
    }

    @Override
    public void error(CharSequence content, Throwable error) {
        error(content + "\n" + trace(error));
    }

    @Override
    public void error(Throwable error) {
        error(trace(error));
    }

    private void write(boolean wanted, Severity level, CharSequence content) {
        if (wanted) {
            out.accept(MessageLine.write(clock.instant(), level, content.toString()));
        }
    }

    private static String trace(Throwable error) {
        StringWriter text = new StringWriter();
        error.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
