/**
 * What a CI service does around the scripts of a job: shells, file commands, workflow commands, masking.
 *
 * <p>Part of the room {@code execution}. Imports {@code finding} and the JDK.
 */
package dev.firsttry.execution.step;
