package dev.firsttry.check.tool;

import dev.firsttry.finding.Severity;

/**
 * One thing that a tool reported.
 *
 * @param file as the tool writes it: absolute, or from a source directory
 * @param line counted from 1; 0 when unknown
 * @param column counted from 1; 0 when unknown
 */
record Reported(String rule, Severity severity, String message, String file, int line, int column) {}
