/**
 * Clean checkouts for tasks: copies of the project's files that a task may change as it likes, never the developer's own
 * tree.
 *
 * <p>Part of the room {@code execution}. Imports {@code digest}, {@code finding}, {@code git} and the JDK.
 */
package dev.firsttry.execution.workspace;
