package dev.firsttry.execution.job;

import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Location;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The command that runs one job of this run alone, for people to paste into a shell.
 *
 * @param properties what else was given on the command line of this run, by name
 */
public record Rerun(Map<String, String> properties) {

    private static final Pattern PLAIN = Pattern.compile("[\\w@%+=:,./-]*");

    public Rerun {
        properties = Collections.unmodifiableMap(new TreeMap<>(properties));
    }

    /** What to write behind a goal to select a job. */
    public static String option(String job) {
        return "-Dfirsttry.job=" + quoted(job);
    }

    /** @param job a name that a selection understands */
    public String command(String job) {
        StringBuilder command = new StringBuilder("mvn firsttry:run ").append(option(job));
        properties.forEach((name, value) -> {
            String option = "-D" + name + "=" + value;
            command.append(' ').append(PLAIN.matcher(option).matches() ? option : quoted(option));
        });
        return command.toString();
    }

    /**
     * Tells of a failure.
     *
     * @param id of the task
     * @param job a name that a selection understands
     */
    public Finding failed(String id, String job, String reason, Location place) {
        return Finding.error("run/job-failed", "", id + ": " + reason, "To run it alone: " + command(job), place);
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
