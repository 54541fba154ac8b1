/**
 * That the policy in force is the one that the company demands: pins from outside the project, and what they prove.
 *
 * <p>Part of the room {@code policy}, layer 6.
 */
package dev.firsttry.policy.lock;
