package dev.firsttry.event;

import java.time.Instant;
import java.util.List;

/**
 * How this run compares with those before it.
 *
 * @param group runs that can be compared with this one, such as {@code verify/warm/linux-amd64-8}
 * @param baselineMs median of the baseline in milliseconds; 0 while there is none
 * @param savedMs what the tasks that came from a cache took when they last ran, less what it took to restore them; 0
 *     when that is not known
 * @param samples successful runs of the group within the window, oldest first, this one included
 */
public record RunTrend(String group, long baselineMs, long savedMs, List<Sample> samples) {

    public RunTrend {
        samples = List.copyOf(samples);
    }

    /**
     * One run.
     *
     * @param durationMs time spent in the gate, in milliseconds
     */
    public record Sample(Instant at, long durationMs) {}
}
