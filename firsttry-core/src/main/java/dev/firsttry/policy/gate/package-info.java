/**
 * The verdict: one pure function of the policy and of what happened.
 *
 * <p>Part of the room {@code policy}, layer 6.
 */
package dev.firsttry.policy.gate;
