/**
 * Starts operating system processes for steps and makes sure that nothing of them is left running.
 *
 * <p>Part of the room {@code execution}. Imports the JDK only.
 */
package dev.firsttry.execution.process;
