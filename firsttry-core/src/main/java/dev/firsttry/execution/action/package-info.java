/**
 * What a step's {@code uses} names, found without the network: actions that FirstTry brings itself, actions of the
 * workspace, and actions of a configured directory. Values and built-in actions only; the step loop runs them.
 *
 * <p>Part of the room {@code execution}. Imports {@code expression}, {@code pipeline}, {@code workflow}, {@code finding}
 * and the JDK.
 */
package dev.firsttry.execution.action;
