package dev.firsttry.cache.s3;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Counts the time that a build loses to a slow store: what its reads take beyond what they would take of a usable one.
 * Several reads at the same time are one wait. A drip of data, or an answer that comes late every time, is so bounded in
 * all, and not for each object alone. Good reads make up for slow ones, but cannot be saved up for later. Safe for
 * several threads.
 */
public final class Pace {

    private static final double NANOS = 1e9;

    /** What one request may take besides its bytes, in seconds. */
    private static final double REQUEST = 0.1;

    private final S3Timeouts limits;
    private final LongSupplier nanos;
    private int reads;
    private long last;
    private double lost;

    /** @param lost by earlier parts of the same run */
    public Pace(S3Timeouts limits, Duration lost) {
        this(limits, lost, System::nanoTime);
    }

    Pace(S3Timeouts limits, Duration lost, LongSupplier nanos) {
        this.limits = limits;
        this.lost = lost.toMillis() / 1e3;
        this.nanos = nanos;
        this.last = nanos.getAsLong();
    }

    synchronized void begin() {
        tick();
        reads++;
    }

    synchronized void got(int bytes) {
        tick();
        gain((double) bytes / limits.usableRate());
    }

    synchronized void end() {
        tick();
        reads--;
        gain(REQUEST);
    }

    /** Whether more is lost than a run may lose. */
    synchronized boolean isSpent() {
        tick();
        return lost > limits.call().toMillis() / 1e3;
    }

    /** So far. */
    public synchronized Duration lost() {
        tick();
        return Duration.ofMillis((long) (lost * 1e3));
    }

    private void gain(double seconds) {
        lost = Math.max(0, lost - seconds);
    }

    private void tick() {
        long now = nanos.getAsLong();
        if (reads > 0) {
            lost += (now - last) / NANOS;
        }
        last = now;
    }
}
