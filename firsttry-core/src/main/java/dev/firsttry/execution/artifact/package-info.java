/**
 * Files that jobs hand to later jobs and to later runs.
 *
 * <p>Part of the room {@code execution}. Imports {@code finding}, {@code digest}, Jackson and the JDK.
 */
package dev.firsttry.execution.artifact;
