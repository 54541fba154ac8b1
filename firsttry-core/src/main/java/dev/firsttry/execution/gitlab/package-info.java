/**
 * GitLab's runner, here: variables, shells, artifacts, cache, retries, and which jobs start.
 *
 * <p>Part of the room {@code execution}. Imports {@code execution.job}, {@code execution.artifact}, {@code
 * execution.process}, {@code execution.runner}, {@code plan} and lower rooms.
 */
package dev.firsttry.execution.gitlab;
