/**
 * Which jobs this machine may run: the labels of {@code runs-on} and {@code tags}.
 *
 * <p>Part of the room {@code execution}. Imports {@code expression} and the JDK.
 */
package dev.firsttry.execution.runner;
