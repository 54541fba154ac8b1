/**
 * The report for code scanning services: SARIF 2.1.0 (OASIS).
 *
 * <p>Layer 8, part of {@code report}. Imports {@code finding}, {@code event}, {@code report}, the JDK and Jackson.
 */
package dev.firsttry.report.sarif;
