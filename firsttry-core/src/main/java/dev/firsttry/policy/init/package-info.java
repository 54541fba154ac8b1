/**
 * A first policy for a project, from what the project has, and the POM snippet that binds the gate.
 *
 * <p>Part of the room {@code policy}, layer 6.
 */
package dev.firsttry.policy.init;
