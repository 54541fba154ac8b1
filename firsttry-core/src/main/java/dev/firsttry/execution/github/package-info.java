/**
 * GitHub's runner, here: conditions, contexts, steps, file commands, results of jobs.
 *
 * <p>Part of the room {@code execution}. Imports {@code execution.job}, {@code execution.step}, {@code
 * execution.action}, {@code plan} and lower rooms.
 */
package dev.firsttry.execution.github;
