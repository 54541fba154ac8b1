/**
 * What people read while a run goes on and when it is over. Plain functions of events and of the report; where the
 * lines go is the caller's business.
 *
 * <p>Layer 8, part of {@code report}. Imports {@code finding}, {@code event}, {@code report}, {@code report.json} and
 * the JDK.
 */
package dev.firsttry.report.console;
