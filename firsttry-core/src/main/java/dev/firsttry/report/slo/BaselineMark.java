package dev.firsttry.report.slo;

import java.time.Instant;

/**
 * Somebody accepted the present speed: from here on a new baseline is gathered. The only way in which a baseline
 * moves, so that it never follows a regression by itself.
 *
 * @param reason who and why, for people
 */
public record BaselineMark(Instant at, String reason) {}
