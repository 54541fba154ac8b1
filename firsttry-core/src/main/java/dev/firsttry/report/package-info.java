/**
 * What a run leaves behind: {@link dev.firsttry.report.RunReport} is the fold of its events, and every file and text is
 * a function of that.
 *
 * <p>Layer 8. Imports {@code finding}, {@code event}, the JDK, and Jackson where JSON is written or read.
 */
package dev.firsttry.report;
