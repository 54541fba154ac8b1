/**
 * The report as one self-contained page.
 *
 * <p>Layer 8, part of {@code report}. Imports {@code finding}, {@code event}, {@code report} and the JDK.
 */
package dev.firsttry.report.html;
