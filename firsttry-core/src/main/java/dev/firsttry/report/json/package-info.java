/**
 * The JSON forms of a run: {@code report.json} and {@code events.jsonl}. The schemas are in {@code docs/schema}.
 *
 * <p>Layer 8, part of {@code report}. Imports {@code finding}, {@code json}, {@code event}, {@code report}, the JDK and Jackson.
 */
package dev.firsttry.report.json;
