/**
 * Shows the source that a finding is about.
 *
 * <p>Layer 8, part of {@code report}. Imports {@code finding}, {@code event} and the JDK.
 */
package dev.firsttry.report.source;
