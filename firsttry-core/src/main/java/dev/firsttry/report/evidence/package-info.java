/**
 * All files of a report together.
 *
 * <p>Layer 8, part of {@code report}. Imports {@code finding}, {@code report} with its formats, the JDK and Jackson.
 */
package dev.firsttry.report.evidence;
