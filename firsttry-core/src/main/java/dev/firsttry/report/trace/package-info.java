/**
 * The report as a timeline for trace viewers.
 *
 * <p>Layer 8, part of {@code report}. Imports {@code event}, {@code report}, the JDK and Jackson.
 */
package dev.firsttry.report.trace;
