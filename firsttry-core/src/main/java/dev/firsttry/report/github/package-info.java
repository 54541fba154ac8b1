/**
 * What a step of GitHub Actions shows: annotations in its log and a summary.
 *
 * <p>Layer 8, part of {@code report}. Imports {@code finding}, {@code report} and the JDK.
 */
package dev.firsttry.report.github;
