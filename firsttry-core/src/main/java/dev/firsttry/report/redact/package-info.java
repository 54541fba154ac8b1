/**
 * Keeps secrets out of everything a run leaves behind.
 *
 * <p>Layer 8, part of {@code report}. Imports {@code finding}, {@code event} and the JDK.
 */
package dev.firsttry.report.redact;
