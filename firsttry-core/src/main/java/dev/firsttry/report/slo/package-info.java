/**
 * How fast the gate is, held against the policy's objective. Measured runs are kept in {@code .firsttry/history.jsonl};
 * everything else is a pure function of them.
 *
 * <p>Layer 8, part of {@code report}. Imports {@code finding}, {@code json}, {@code event}, {@code policy}, {@code report}, the JDK and
 * Jackson.
 */
package dev.firsttry.report.slo;
