/**
 * Containers of jobs and their services, through the command line of docker or podman.
 *
 * <p>Part of the room {@code execution}. Imports {@code execution.process}, {@code execution.tool} and the JDK.
 */
package dev.firsttry.execution.container;
