package dev.firsttry.report;

import dev.firsttry.event.RunPart;
import java.time.Duration;
import java.util.Locale;

/**
 * What became of one part of a run.
 *
 * @param duration time spent in this part; zero while unfinished
 */
public record PartLine(RunPart part, Outcome outcome, Duration duration) {

    /** How a part ended. */
    public enum Outcome {
        SUCCESS,
        FAILURE,
        /** Expected or started, and never finished. */
        UNFINISHED;

        /** The word used in JSON: lower case. */
        public String json() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
