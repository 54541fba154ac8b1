/**
 * GitLab's {@code rules:if} language: variables, text, {@code null}, comparison, RE2 matching.
 *
 * <p>Part of the room {@code expression} (layer 1). Imports its parent, the JDK and RE2/J.
 */
package dev.firsttry.expression.rules;
