/**
 * The tools of this machine that actions ask for: JDKs, and programs on the path with their versions.
 *
 * <p>Part of the room {@code execution}. Imports {@code execution.process} and the JDK.
 */
package dev.firsttry.execution.tool;
