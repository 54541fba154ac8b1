/**
 * The built-in actions, one class each.
 *
 * <p>Part of the room {@code execution}. Imports {@code execution.action}, {@code execution.artifact}, {@code
 * execution.tool}, {@code execution.workspace} and the JDK.
 */
package dev.firsttry.execution.action.builtin;
