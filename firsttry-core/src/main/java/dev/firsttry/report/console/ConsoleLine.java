package dev.firsttry.report.console;

import dev.firsttry.finding.Severity;

/**
 * One line for people.
 *
 * @param level error for what made the gate fail, so that a quiet log still shows why
 * @param text without its line end
 */
public record ConsoleLine(Severity level, String text) {}
