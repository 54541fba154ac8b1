/**
 * The report for merge requests of GitLab: its code quality format.
 *
 * <p>Layer 8, part of {@code report}. Imports {@code digest}, {@code finding}, {@code report}, the JDK and Jackson.
 */
package dev.firsttry.report.gitlab;
