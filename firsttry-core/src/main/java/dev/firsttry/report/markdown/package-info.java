/**
 * The summary of a run for places that show Markdown: a comment on a pull request, the summary of a step.
 *
 * <p>Layer 8, part of {@code report}. Imports {@code finding}, {@code event}, {@code report} and the JDK.
 */
package dev.firsttry.report.markdown;
